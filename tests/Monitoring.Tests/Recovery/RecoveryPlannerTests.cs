using NbaPipeline.Monitoring.Recovery;
using static NbaPipeline.Monitoring.Tests.Recovery.SomeOutputs;

namespace NbaPipeline.Monitoring.Tests.Recovery;

public sealed class RecoveryPlannerTests
{
    [Test]
    public void G37_Only_the_root_is_repaired_and_what_builds_on_it_waits()
    {
        var plan = Plan([Source, Players, Cache]);

        Assert.That(plan.Calls.Select(call => call.Action), Is.EqualTo([RecoveryAction.Scrape]));
        Assert.That(plan.Waiting, Has.Count.EqualTo(2).And.All.Contains("which is not good yet"));
    }

    [Test]
    public void G37_What_builds_on_the_root_follows_once_it_is_good() =>
        Assert.That(Plan([Whole(Source), Players, Cache]).Calls.Single().Action, Is.EqualTo(RecoveryAction.Analyse));

    [Test]
    public void Processors_of_one_date_are_one_call_and_sources_are_one_each()
    {
        var plan = Plan([Source, Short(RecoveryAction.Scrape, "nbac_gamebook"), Whole(Players), Cache, Short(RecoveryAction.Precompute, "ml_feature_store")]);

        Assert.That(plan.Calls.Select(call => call.Facts.Count), Is.EqualTo([1, 1, 2]));
    }

    [Test]
    public void The_alert_speaks_first_but_not_for_ever()
    {
        var young = Source with { DueAt = Now.AddMinutes(-20) };

        Assert.That(Plan([young], isTold: false).Calls, Is.Empty);
        Assert.That(Plan([young], isTold: true).Calls, Has.Count.EqualTo(1));
        Assert.That(Plan([Source], isTold: false).Calls, Has.Count.EqualTo(1));
    }

    [Test]
    public void G36_After_harm_nothing_more_is_repaired_on_its_date_from_that_phase_on()
    {
        var harmed = Tried(Players) with { State = RecoveryState.Harmful };

        var plan = Plan([Source, Whole(Players), Cache with { BuildsOn = [] }, Short(RecoveryAction.Grade, "grading")], harmed);

        Assert.That(plan.Calls.Select(call => call.Action), Is.EqualTo([RecoveryAction.Scrape]));
        Assert.That(plan.Waiting, Has.All.Contains("did harm"));
    }

    [Test]
    public void A_kind_of_repair_that_is_switched_off_waits_for_whoever_switched_it_off() =>
        Assert.That(RecoveryPlanner.Plan(new([Source], [], _ => true, ["scrape"]), Limits, Now).Waiting.Single(), Does.Contain("switched off"));

    private static RecoveryPlan Plan(IReadOnlyList<OutputFact> facts, RecoveryRecord? record = null, bool isTold = true) =>
        RecoveryPlanner.Plan(new(facts, record is null ? [] : [record], _ => isTold, []), Limits, Now);
}
