namespace NbaPipeline.PipelineSimulator.Tests.January;

/// <summary>
/// The truth table of January, row by row: what the rules say of the recorded fortnight is what the committed table says, in both directions,
/// and the facts that people wrote down then are in it.
/// </summary>
public sealed class JanuaryTruthTests
{
    private const string File = "january-2026-truth.csv";

    private static readonly Dictionary<string, string> Workflow = new(StringComparer.Ordinal)
    {
        [FaultKinds.RunStorm] = "workflow-gap-alert",
        [FaultKinds.ExecutionHidesFailures] = "workflow-gap-alert",
        [FaultKinds.DecisionsNotExecuted] = "workflow-gap-alert",
        [FaultKinds.OrchestratorDown] = "workflow-gap-alert",
        [FaultKinds.SchedulerJobMisdirected] = "workflow-gap-alert",
    };

    private static readonly Lazy<PipelineWorld> World = new(() => new PipelineWorld(ScenarioLoader.Load("january-2026")));
    private static readonly Lazy<IReadOnlyList<TruthLine>> Computed = new(() => [.. Compute(World.Value)]);
    private static readonly Lazy<IReadOnlyList<(TruthLine Line, string Source)>> Committed = new(() => TruthLine.Read(File));

    [Test]
    public void Every_row_of_the_table_follows_from_the_scenario() =>
        Assert.That(Committed.Value.Select(row => row.Line.ToString()).Except(Computed.Value.Select(line => line.ToString())), Is.Empty);

    [Test]
    public void Whatever_follows_from_the_scenario_stands_in_the_table() =>
        Assert.That(Computed.Value.Select(line => line.ToString()).Except(Committed.Value.Select(row => row.Line.ToString())), Is.Empty);

    [Test]
    public void No_row_stands_there_twice_and_each_names_its_source() =>
        Assert.That(
            Committed.Value.GroupBy(row => row.Line).Where(group => group.Count() > 1 || group.Any(row => row.Source.Length < 5)).Select(group => group.Key),
            Is.Empty);

    [TestCase("2026-01-12", "box-score-completeness-alert", "bdl", "Warning")]
    [TestCase("2026-01-13", "box-score-completeness-alert", "bdl", "Warning")]
    [TestCase("2026-01-14", "box-score-completeness-alert", "bdl", "Warning")]
    [TestCase("2026-01-15", "box-score-completeness-alert", "bdl", "Warning")]
    [TestCase("2026-01-16", "box-score-completeness-alert", "bdl", "Warning")]
    [TestCase("2026-01-17", "box-score-completeness-alert", "bdl", "Warning")]
    [TestCase("2026-01-18", "box-score-completeness-alert", "bdl", "Warning")]
    [TestCase("2026-01-19", "box-score-completeness-alert", "bdl", "Warning")]
    [TestCase("2026-01-20", "box-score-completeness-alert", "bdl", "Warning")]
    [TestCase("2026-01-21", "box-score-completeness-alert", "bdl", "Warning")]
    [TestCase("2026-01-22", "box-score-completeness-alert", "bdl", null)]
    [TestCase("2026-01-23", "box-score-completeness-alert", "bdl", null)]
    [TestCase("2026-01-22", "box-score-completeness-alert", "nbac_gamebook", "Warning")]
    [TestCase("2026-01-23", "box-score-completeness-alert", "nbac_gamebook", "Warning")]
    [TestCase("2026-01-24", "box-score-completeness-alert", "nbac_gamebook", "Warning")]
    [TestCase("2026-01-25", "box-score-completeness-alert", "nbac_gamebook", "Warning")]
    [TestCase("2026-01-26", "box-score-completeness-alert", "nbac_gamebook", null)]
    [TestCase("2026-01-12", "phase4-failure-alert", "player_daily_cache", null)]
    [TestCase("2026-01-13", "phase4-failure-alert", "player_daily_cache", null)]
    [TestCase("2026-01-14", "phase4-failure-alert", "player_daily_cache", null)]
    [TestCase("2026-01-15", "phase4-failure-alert", "markers", "Warning")]
    [TestCase("2026-01-15", "phase4-failure-alert", "player_daily_cache", null)]
    [TestCase("2026-01-16", "phase4-failure-alert", "player_daily_cache", "Critical")]
    [TestCase("2026-01-17", "phase4-failure-alert", "markers", "Warning")]
    [TestCase("2026-01-17", "phase4-failure-alert", "player_daily_cache", null)]
    [TestCase("2026-01-18", "phase4-failure-alert", "player_daily_cache", "Critical")]
    [TestCase("2026-01-18", "phase4-failure-alert", "team_defense_zone_analysis", "Critical")]
    [TestCase("2026-01-19", "phase4-failure-alert", "player_daily_cache", "Critical")]
    [TestCase("2026-01-19", "phase4-failure-alert", "player_composite_factors", "Warning")]
    [TestCase("2026-01-20", "phase4-failure-alert", "player_daily_cache", "Critical")]
    [TestCase("2026-01-22", "phase4-failure-alert", "player_daily_cache", null)]
    [TestCase("2026-01-23", "phase4-failure-alert", "player_shot_zone_analysis", "Warning")]
    [TestCase("2026-01-23", "phase4-failure-alert", "team_defense_zone_analysis", "Warning")]
    [TestCase("2026-01-24", "phase4-failure-alert", "player_daily_cache", "Critical")]
    [TestCase("2026-01-25", "phase4-failure-alert", "player_composite_factors", "Warning")]
    [TestCase("2026-01-26", "phase4-failure-alert", "player_daily_cache", "Critical")]
    [TestCase("2026-01-26", "phase4-failure-alert", "ml_feature_store", "Critical")]
    [TestCase("2026-01-12", "grading-coverage-alert", "grading", "Critical")]
    [TestCase("2026-01-13", "grading-coverage-alert", "grading", "Critical")]
    [TestCase("2026-01-14", "grading-coverage-alert", "grading", "Critical")]
    [TestCase("2026-01-15", "grading-coverage-alert", "grading", null)]
    [TestCase("2026-01-16", "grading-coverage-alert", "grading", "Critical")]
    [TestCase("2026-01-17", "grading-coverage-alert", "grading", "Critical")]
    [TestCase("2026-01-18", "grading-coverage-alert", "grading", "Critical")]
    [TestCase("2026-01-19", "grading-coverage-alert", "grading", "Critical")]
    [TestCase("2026-01-20", "grading-coverage-alert", "grading", "Critical")]
    [TestCase("2026-01-21", "grading-coverage-alert", "grading", "Critical")]
    [TestCase("2026-01-23", "grading-coverage-alert", "grading", "Critical")]
    [TestCase("2026-01-24", "grading-coverage-alert", "grading", "Critical")]
    [TestCase("2026-01-25", "grading-coverage-alert", "grading", "Critical")]
    [TestCase("2026-01-18", "feature-quality-alert", "ml_feature_store.quality", "Critical")]
    [TestCase("2026-01-23", "feature-quality-alert", "ml_feature_store.quality", "Warning")]
    [TestCase("2026-01-24", "feature-quality-alert", "ml_feature_store.quality", "Critical")]
    [TestCase("2026-01-21", "prediction-coverage-alert", "predictions", "Critical")]
    [TestCase("2026-01-23", "prediction-coverage-alert", "predictions", "Critical")]
    [TestCase("2026-01-26", "prediction-coverage-alert", "predictions", "Critical")]
    [TestCase("2026-01-27", "prediction-coverage-alert", "predictions", "Critical")]
    public void What_people_found_out_afterwards_is_in_it(string date, string alert, string entity, string? worst) =>
        Assert.That(
            Committed.Value.Select(row => row.Line).Where(line => line.GameDate == date && line.Alert == alert && line.Entity.EndsWith($"/{entity}", StringComparison.Ordinal))
                .Where(line => line.Severity != "Info")
                .Select(line => line.Severity)
                .OrderBy(severity => severity == "Critical" ? 0 : 1)
                .FirstOrDefault(),
            Is.EqualTo(worst));

    [Test]
    public void The_outage_is_a_warning_by_05_06Z_and_critical_by_06_21Z_at_the_latest()
    {
        var outage = Computed.Value.Where(line => line is { Entity: "phase1/decisions", GameDate: "2026-01-22" }).ToList();

        Assert.That(outage.Select(line => (line.Severity, line.From)), Is.EqualTo([("Warning", "2026-01-23T05:06:00Z"), ("Critical", "2026-01-23T06:01:00Z")]));
    }

    [Test]
    public void Games_that_were_called_off_are_missed_by_nobody() =>
        Assert.That(Computed.Value.Where(line => line.Alert == "box-score-completeness-alert" && line.GameDate is "2026-01-24" or "2026-01-25" && line.Entity.EndsWith("/bdl", StringComparison.Ordinal)), Is.Empty);

    internal static IEnumerable<TruthLine> Compute(PipelineWorld world)
    {
        var book = new RuleBook(world, new PipelineWorld(world.Scenario with { Faults = [.. world.Scenario.Faults.Where(fault => fault.Kind == FaultKinds.CalledOff)] }));
        return DateSet.Between(world.Scenario.From, world.Scenario.To).Days.SelectMany(book.On).Select(TruthLine.Of)
            .Concat(world.Faults.Where(truth => Workflow.ContainsKey(truth.Fault.Kind)).SelectMany(truth => TruthLine.Of(truth, Workflow[truth.Fault.Kind])));
    }
}
