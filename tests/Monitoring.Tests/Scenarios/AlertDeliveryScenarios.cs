using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Tests.Incidents;
using static NbaPipeline.Monitoring.Checks.Severity;

namespace NbaPipeline.Monitoring.Tests.Scenarios;

/// <summary>The acceptance scenarios of the lessons that concern the delivery of alerts, by their numbers.</summary>
public sealed class AlertDeliveryScenarios
{
    [Test]
    public async Task G19_The_same_condition_on_96_runs_is_one_message_at_its_start([Values] bool edits)
    {
        var stage = new IncidentStage(edits);
        for (var run = 0; run < 96; run++)
        {
            await stage.SeeAsync(SomeFinding.Of(Warning));
        }

        Assert.That(stage.Notifier.Sent.Select(notice => (notice.Kind, notice.Message.Kind)), Is.EqualTo([(NoticeKind.Post, AlertKind.Open)]));
    }

    [TestCase(true, new[] { AlertKind.Open, AlertKind.Rise, AlertKind.Rise, AlertKind.Resolve }, 1)]
    [TestCase(false, new[] { AlertKind.Open, AlertKind.Rise, AlertKind.Rise, AlertKind.Resolve }, 4)]
    public async Task G19_One_message_at_start_one_at_each_step_one_at_recovery_over_96_runs(bool edits, AlertKind[] kinds, int posts)
    {
        var stage = new IncidentStage(edits);
        for (var run = 0; run < 96; run++)
        {
            await stage.SeeAsync(SomeFinding.Of(run < 30 ? Info : run < 60 ? Warning : Critical));
        }

        await stage.HealAsync(SomeFinding.Of(Info));
        await stage.HealAsync(SomeFinding.Of(Info));

        Assert.That(stage.Notifier.Kinds, Is.EqualTo(kinds));
        Assert.That(stage.Notifier.Posts, Has.Count.EqualTo(posts));
    }

    [Test]
    public async Task G19_Two_instances_in_parallel_tell_it_once()
    {
        var stage = new IncidentStage();
        var verdict = SomeFinding.Verdict(SomeFinding.Of(Warning));

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => stage.Desk().ReportAsync(verdict, new CheckRequest(stage.Clock.Now), default))));

        Assert.That(stage.Notifier.Posts, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task G19_Every_run_counts_in_the_digest()
    {
        var stage = new IncidentStage();
        await stage.SeeAsync(SomeFinding.Of(Warning));
        await stage.SeeAsync(SomeFinding.Of(Critical));

        var recorded = stage.Warehouse.Appended.SelectMany(append => append.Rows).Select(row => (string)row.Row.Cells["event"]!);

        Assert.That(recorded, Is.EqualTo(["opened", "told", "rose", "told", "told"]));
    }

    [Test]
    public async Task G20_One_message_names_the_cause_and_lists_the_four_affected_and_the_unrelated_warning_is_not_dropped()
    {
        var stage = new IncidentStage();
        Finding[] affected =
        [
            Downstream(Phase.Analytics, "pgs"), Downstream(Phase.Precompute, "pdc"), Downstream(Phase.Predictions, "predictions"), Downstream(Phase.Grading, "grading"),
        ];

        await stage.SeeAsync([SomeFinding.Of(Warning, entity: "nbac_gamebook"), .. affected, SomeFinding.Of(Critical)]);

        var (cause, unrelated) = (stage.Notifier.Posts[0].Message, stage.Notifier.Posts[1].Message);
        Assert.That(stage.Notifier.Posts, Has.Count.EqualTo(2));
        Assert.That(cause.Title, Does.StartWith("Critical: BDL box scores"));
        Assert.That(cause.Affected.Select(item => item.Fingerprint.Entity), Is.EqualTo(["pgs", "pdc", "predictions", "grading"]));
        Assert.That(unrelated.Title, Does.StartWith("Warning: nbac_gamebook"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task G21_What_no_channel_takes_makes_the_run_unhealthy_is_kept_and_goes_out_when_one_does(bool edits)
    {
        var stage = new IncidentStage(edits);
        stage.Notifier.Refusal = "no_service";

        var refused = await stage.SeeAsync(SomeFinding.Of(Warning));
        stage.Notifier.Refusal = null;
        var swept = await stage.SweepAsync();

        Assert.That((refused.CouldTell, refused.Notifications.Single().Status), Is.EqualTo((false, NotificationStatus.Undelivered)));
        Assert.That((swept.CouldTell, swept.Notifications.Single().Status), Is.EqualTo((true, NotificationStatus.Sent)));
        Assert.That(stage.Notifier.Posts, Has.Count.EqualTo(1));
    }

    private static Finding Downstream(Phase phase, string entity) => SomeFinding.Of(Warning, phase: phase, entity: entity) with { Missing = ["NYK@GSW"] };
}
