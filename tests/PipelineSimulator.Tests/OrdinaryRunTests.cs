namespace NbaPipeline.PipelineSimulator.Tests;

/// <summary>What a gate's trigger begins is a run like any other; what a repair asks for mends.</summary>
public sealed class OrdinaryRunTests
{
    private const string The19th = "2026-01-19";
    private const string Failed = """{ "id": "f", "kind": "processor_failed", "processors": ["PDC"], "dates": ["2026-01-19"] }""";
    private const string NotStarted = """{ "id": "f", "kind": "phase_not_started", "phase": 4, "dates": ["2026-01-19"] }""";
    private const string Stuck = """{ "id": "f", "kind": "processor_stuck", "processors": ["PDC"], "dates": ["2026-01-19"] }""";

    [TestCase(Failed, true, false)]
    [TestCase(Failed, false, true)]
    [TestCase(NotStarted, true, false)]
    [TestCase(NotStarted, false, true)]
    [TestCase(Stuck, true, false)]
    [TestCase(Stuck, false, true)]
    public void A_triggered_run_meets_the_fault_of_its_date_and_a_repair_ends_it(string fault, bool isOrdinary, bool hasRows) =>
        Assert.That(With(fault, isOrdinary).Of(Tables.DailyCache, The19th), hasRows ? Is.Not.Empty : Is.Empty);

    [TestCase("", false)]
    [TestCase("""{"target_date":"2026-01-19","trigger_source":"recovery"}""", false)]
    [TestCase("""{"target_date":"2026-01-19","trigger_source":"gate"}""", true)]
    public void The_message_says_whose_work_it_is(string body, bool isOrdinary)
    {
        var world = Worlds.With();
        var call = new ServiceCall(Worlds.At("2026-01-20T20:00:00Z"), ServiceCall.Bus, "POST", "nba-grading-trigger") { Body = body.Length == 0 ? """{"target_date":"2026-01-19"}""" : body };

        Assert.That(SimulatedServices.Answer(call, world, []).Interventions.Select(work => work.IsOrdinary), Is.EqualTo([isOrdinary]));
    }

    [Test]
    public void A_stuck_run_that_is_cleared_within_four_hours_is_never_one_too_long() =>
        Assert.That(With(Stuck, isOrdinary: false).Spells("workflow-gap-alert", The19th), Is.Empty);

    [Test]
    public void A_stuck_run_that_nobody_clears_is_one_after_four_hours() =>
        Assert.That(Worlds.With(Stuck).Spells("workflow-gap-alert", The19th), Has.Count.EqualTo(1));

    private static PipelineWorld With(string fault, bool isOrdinary) =>
        new(Worlds.Scenario(fault), [new Intervention(Worlds.At("2026-01-20T14:00:00Z"), "player_daily_cache", Worlds.Day(The19th)) { IsOrdinary = isOrdinary }]);
}
