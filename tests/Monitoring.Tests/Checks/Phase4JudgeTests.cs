using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Checks;

public sealed class Phase4JudgeTests
{
    private static readonly Phase4Thresholds Defaults = new();

    [TestCase("TDZA PSZA PCF PDC MLFS", null)]
    [TestCase("PSZA PCF PDC MLFS", Severity.Warning)]
    [TestCase("PCF PDC MLFS", Severity.Warning)]
    [TestCase("PDC MLFS", Severity.Critical)]
    [TestCase("TDZA PSZA PCF MLFS", Severity.Critical)]
    [TestCase("TDZA PSZA PCF PDC", Severity.Critical)]
    [TestCase("", Severity.Critical)]
    public void Fewer_than_three_or_a_critical_one_missing_is_critical_any_other_a_warning(string written, Severity? severity)
    {
        var verdict = Judge(FactsOf(Some.Night(9), written));

        Assert.That(verdict.Severity, Is.EqualTo(severity));
        Assert.That(verdict.Outcome, Is.EqualTo(severity is null ? Outcome.Passed : Outcome.Failed));
    }

    [Test]
    public void What_could_not_be_asked_does_not_count_as_missing()
    {
        var facts = FactsOf(Some.Night(9), "TDZA PSZA PCF MLFS");
        var pdc = ProcessorCatalogue.Find("PDC")!;
        var processors = facts.Processors with
        {
            Known = [.. facts.Processors.Known.Where(day => day.Processor != pdc)],
            Unknown = new Dictionary<Processor, Blindness> { [pdc] = new("no such column", "dailycacherows") },
        };

        var verdict = Judge(facts with { Processors = processors });

        Assert.That((verdict.Findings.Count, verdict.Healthy.Count, verdict.Outcome), Is.EqualTo((0, 0, Outcome.NotEvaluated)));
        Assert.That(verdict.Dates.Single().Summary, Does.Contain("PDC (player_daily_cache): could not be checked"));
    }

    [Test]
    public void A_marker_that_could_not_be_read_leaves_the_data_judged_and_the_run_unsure()
    {
        var facts = FactsOf(Some.Night(9), "TDZA PSZA PCF MLFS") with
        {
            Marker = new Evidence<IReadOnlySet<string>>.Unknown(new Blindness("the store is away", "completion-markers")),
        };

        var verdict = Judge(facts);

        Assert.That((verdict.Severity, verdict.Outcome), Is.EqualTo((Severity.Critical, Outcome.NotEvaluated)));
        Assert.That(verdict.Unknowns.Single().ToString(), Does.StartWith("The completion marker of phase 4 could not be checked"));
    }

    [TestCase("09:00:00", null)]
    [TestCase("08:30:01", 30)]
    public void A_marker_may_be_a_message_late(string now, int? settlesAfterMinutes)
    {
        var written = Some.Eastern("2026-01-16 08:30:00");
        var facts = FactsOf(Some.Night(9), "TDZA PSZA PCF PDC MLFS", marked: "TDZA PSZA PCF PDC", lastSeen: written);

        var finding = Judge(facts, $"2026-01-16 {now}").Findings.Single();

        Assert.That(finding.ProvisionalUntil, Is.EqualTo(settlesAfterMinutes is { } minutes ? written.AddMinutes(minutes) : null));
    }

    [Test]
    public void A_complete_date_is_healthy_in_both_respects()
    {
        var verdict = Judge(FactsOf(Some.Night(9), "TDZA PSZA PCF PDC MLFS"));

        Assert.That(verdict.Healthy.Select(one => one.ToString()), Is.EqualTo(["phase4/precompute/2026-01-15", "phase4/markers/2026-01-15"]));
    }

    [Test]
    public void A_finding_has_a_line_a_processor_and_the_command_for_the_missing_in_their_order()
    {
        var finding = Judge(FactsOf(Some.Night(2), "PCF MLFS")).Findings.Single();

        Assert.That(finding.Details, Is.EqualTo(
        [
            "TDZA (team_defense_zone_analysis): no rows",
            "PSZA (player_shot_zone_analysis): no rows",
            "PCF (player_composite_factors): 2 of 2 games (100 %), 48 rows",
            "PDC (player_daily_cache): no rows",
            "MLFS (ml_feature_store): 2 of 2 games (100 %), 48 rows",
        ]));
        Assert.That(finding.Command, Does.Contain(
            """["TeamDefenseZoneAnalysisProcessor","PlayerShotZoneAnalysisProcessor","PlayerDailyCacheProcessor"]"""));
        Assert.That(finding.Missing, Is.EqualTo(["MEM@ORL", "PHX@DET"]));
    }

    [Test]
    public void Without_the_leagues_tables_no_game_is_lost_to_those_below()
    {
        Assert.That(Judge(FactsOf(Some.Night(2), "PCF PDC MLFS")).Findings.Single().Missing, Is.Empty);
    }

    [Test]
    public void Nothing_at_all_is_named_as_a_run_that_did_not_start()
    {
        Assert.That(Judge(FactsOf(Some.Night(2), "")).Findings.Single().Patterns.Single(), Does.Contain("did not start"));
    }

    private static Verdict Judge(Phase4Facts facts, string now = "2026-01-16 08:30") => Phase4Judge.Judge([facts], Defaults, Some.Eastern(now));

    private static Phase4Facts FactsOf(IReadOnlyList<GameSighting> night, string written, string? marked = null, DateTimeOffset? lastSeen = null)
    {
        var slate = SlateBuilder.Build([Some.Date], night).Single();
        var rows = Written.By(written, night).Select(row => row with { LastSeen = lastSeen ?? row.LastSeen }).ToLookup(row => row.Witness);
        var noted = (marked ?? written).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => ProcessorCatalogue.Find(name)!.Name).ToHashSet();
        return new Phase4Facts(
            new ProcessorFacts(
                slate,
                [.. ProcessorCatalogue.Of(Phase.Precompute).Select(processor => ProcessorDay.Of(processor, slate, [.. rows[processor.Name]]))],
                new Dictionary<Processor, Blindness>(), new Dictionary<string, Blindness>()),
            Opening: null, new Evidence<IReadOnlySet<string>>.Known(noted), []);
    }
}
