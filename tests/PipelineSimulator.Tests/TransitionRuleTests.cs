namespace NbaPipeline.PipelineSimulator.Tests;

/// <summary>When a phase that nobody started can be called so, by the simulator's own reading of the rule.</summary>
public sealed class TransitionRuleTests
{
    private const string Alert = "phase-transition-alert";
    private const string The19th = "2026-01-19";

    [TestCase("analytics", "2026-01-20T14:30:00Z", "2026-01-20T16:00:00Z")]
    [TestCase("predictions", "2026-01-19T16:30:00Z", "2026-01-19T18:00:00Z")]
    [TestCase("grading", "2026-01-20T20:30:00Z", "2026-01-20T22:00:00Z")]
    public void A_phase_that_is_never_started_is_late_after_half_an_hour_and_too_late_after_two(string phase, string warning, string critical)
    {
        var world = NotStarted(phase);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(world.Spells(Alert, The19th, Severity.Warning), Is.EqualTo([Worlds.At(warning)]));
            Assert.That(world.Spells(Alert, The19th, Severity.Critical), Is.EqualTo([Worlds.At(critical)]));
        }
    }

    [Test]
    public void Precompute_has_two_turns_a_date_and_can_miss_both() => Assert.That(
        NotStarted("precompute").Spells(Alert, The19th, Severity.Warning),
        Is.EqualTo([Worlds.At("2026-01-19T17:15:00Z"), Worlds.At("2026-01-20T14:00:00Z")]));

    [TestCase("2026-01-20T14:29:59Z", 0)]
    [TestCase("2026-01-20T14:30:01Z", 1)]
    public void Whoever_starts_it_within_half_an_hour_is_in_time(string until, int late) => Assert.That(
        NotStarted("analytics", $", \"until\": \"{until}\"").Spells(Alert, The19th), Has.Count.EqualTo(late));

    [TestCase("""{ "id": "f", "kind": "processor_failed", "processors": ["PGS"], "date": "2026-01-19" }""", TestName = "A_run_that_failed_was_started")]
    [TestCase("""{ "id": "f", "kind": "processor_partial", "processor": "PGS", "date": "2026-01-19", "share": 0.5 }""", TestName = "What_is_there_in_part_was_started")]
    [TestCase("""{ "id": "f", "kind": "ungradable_predictions", "date": "2026-01-19", "share": 1 }""", TestName = "Where_nothing_can_be_graded_nobody_need_start")]
    [TestCase("", TestName = "On_an_ordinary_day_everything_starts")]
    public void Started(string fault) => Assert.That(Worlds.With(fault).Spells(Alert, The19th), Is.Empty);

    private static PipelineWorld NotStarted(string phase, string more = "") =>
        Worlds.With($$"""{ "id": "f", "kind": "phase_not_started", "phase": "{{phase}}", "date": "{{The19th}}"{{more}} }""");
}
