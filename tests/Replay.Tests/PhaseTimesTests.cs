using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests;

public sealed class PhaseTimesTests
{
    private static readonly DateOnly The19th = new(2026, 1, 19);

    [TestCase(Tables.PlayerGameSummary, "2026-01-20T11:04:00Z")]
    [TestCase(Tables.TeamOffense, "2026-01-20T11:08:00Z")]
    [TestCase(Tables.TeamDefense, "2026-01-20T11:08:00Z")]
    [TestCase(Tables.UpcomingPlayers, "2026-01-18T22:06:00Z", "2026-01-19T15:36:00Z")]
    [TestCase(Tables.UpcomingTeams, "2026-01-19T15:34:00Z")]
    [TestCase(Tables.DefenseZones, "2026-01-20T12:04:00Z")]
    [TestCase(Tables.ShotZones, "2026-01-20T12:04:00Z")]
    [TestCase(Tables.CompositeFactors, "2026-01-20T12:12:00Z")]
    [TestCase(Tables.DailyCache, "2026-01-20T12:20:00Z")]
    [TestCase(Tables.FeatureStore, "2026-01-18T22:34:00Z", "2026-01-19T16:04:00Z")]
    [TestCase(Tables.Predictions, "2026-01-18T23:08:00Z", "2026-01-19T14:38:00Z")]
    [TestCase(Tables.Accuracy, "2026-01-20T12:04:00Z")]
    public void Without_noise_rows_come_at_the_jobs_hour_and_the_runs_length(string table, params string[] times) =>
        Assert.That(new PhaseRows(Some.World(), table).Times(table, The19th), Is.EqualTo(times.Select(Some.At)));

    [Test]
    public void Noise_makes_runs_up_to_90_seconds_late_and_two_minutes_long()
    {
        var rows = new PhaseRows(new PipelineWorld(Some.Scenario() with { Noise = 1 }), Tables.PlayerGameSummary);

        Assert.That(
            rows.Times(Tables.PlayerGameSummary, The19th)[0],
            Is.GreaterThan(Some.At("2026-01-20T11:04:00Z")).And.LessThan(Some.At("2026-01-20T11:07:30Z")));
    }

    [TestCase("2025-11-02", "2025-11-03T11:04:00Z")]
    [TestCase("2025-11-01", "2025-11-02T11:04:00Z")]
    [TestCase("2025-10-31", "2025-11-01T10:04:00Z")]
    [TestCase("2026-03-07", "2026-03-08T10:04:00Z")]
    [TestCase("2026-03-06", "2026-03-07T11:04:00Z")]
    public void Jobs_keep_their_Eastern_hour_when_the_clocks_change(string date, string at) =>
        Assert.That(
            new PhaseRows(Some.World(from: date, to: date), Tables.PlayerGameSummary).Times(Tables.PlayerGameSummary, Date(date)),
            Is.EqualTo([Some.At(at)]));

    [TestCase(0.0)]
    [TestCase(1.0)]
    public void No_row_is_older_than_what_it_was_made_of(double noise)
    {
        var rows = new PhaseRows(new PipelineWorld(Some.Scenario(Some.MissingOnThe19th) with { Noise = noise }));

        using (Assert.EnterMultipleScope())
        {
            foreach (var (made, key, of) in Lineage)
            {
                var oldest = of.SelectMany(table => rows.Of(table, The19th)).GroupBy(row => row.Values[key]).ToDictionary(group => group.Key!, group => group.Min(row => row.At));
                var wrong = rows.Of(made, The19th).Where(row => !oldest.TryGetValue(row.Values[key]!, out var at) || at >= row.At);
                Assert.That(wrong.Select(row => row.Values[key]), Is.Empty, $"{made} of {of[0]}");
            }
        }
    }

    [TestCase("2025-11-27")]
    [TestCase("2025-12-24")]
    public void A_date_without_games_has_no_rows_but_decisions_that_skip_it(string date) =>
        Assert.That(
            Some.World(from: date, to: date).Rows()
                .Where(row => Tables.DateOf(row.Values) == Date(date) && !row.Table.StartsWith("nba_orchestration.", StringComparison.Ordinal)),
            Is.Empty);

    [Test]
    public void A_run_is_told_when_it_starts_and_when_it_ends()
    {
        var runs = new PhaseRows(Some.World(), Tables.RunHistory).Of(Tables.RunHistory, The19th).GroupBy(row => row.Values["run_id"]).ToList();
        var early = runs.FindAll(run => run.First().At == Some.At("2026-01-20T07:30:00Z"));
        var rest = runs.Except(early).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(early.Select(Told), Is.EqualTo(["running,skipped"]), "at half past two at night nothing can be graded yet");
            Assert.That(rest.Select(Told), Is.All.EqualTo("running,success"));
            Assert.That(rest.Select(run => run.First().Values["processor_name"]).Distinct(), Has.Exactly(12).Items);
            Assert.That(rest.Select(run => run.Last().Values["records_processed"]), Is.All.GreaterThan(0L));
        }

        static string Told(IEnumerable<SimulatedRow> run) => string.Join(',', run.Select(row => row.Values["status"]));
    }

    [Test]
    public void The_same_seed_gives_the_same_rows_and_another_seed_others([Values(Tables.Predictions, Tables.PlayerGameSummary, Tables.FeatureStore)] string table)
    {
        var scenario = Some.Scenario() with { Noise = 1 };

        var (first, again, other) = (Print(scenario, table), Print(scenario, table), Print(scenario with { Seed = 2 }, table));

        Assert.That((again == first, other == first), Is.EqualTo((true, false)));
    }

    private static readonly (string Made, string Key, string[] Of)[] Lineage =
    [
        (Tables.PlayerGameSummary, "game_id", [Tables.BdlBoxScores, Tables.Gamebook]),
        (Tables.TeamOffense, "game_id", [Tables.PlayerGameSummary]),
        (Tables.TeamDefense, "game_id", [Tables.PlayerGameSummary]),
        (Tables.CompositeFactors, "player_lookup", [Tables.UpcomingPlayers]),
        (Tables.CompositeFactors, "game_id", [Tables.PlayerGameSummary]),
        (Tables.DailyCache, "player_lookup", [Tables.UpcomingPlayers]),
        (Tables.FeatureStore, "player_lookup", [Tables.UpcomingPlayers]),
        (Tables.Predictions, "player_lookup", [Tables.FeatureStore]),
        (Tables.Accuracy, "player_lookup", [Tables.Predictions]),
        (Tables.Accuracy, "game_id", [Tables.PlayerGameSummary]),
    ];

    private static string Print(Scenario scenario, string table) => string.Join(
        '\n', new PipelineWorld(scenario).Rows(new HashSet<string> { table }).Select(row => $"{row.At:O} {string.Join(',', row.Values.Values)}"));

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
