using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Tests.Incidents;
using static NbaPipeline.Monitoring.Tests.Alerting.SomeStory;

namespace NbaPipeline.Monitoring.Tests.Alerting;

/// <summary>Every kind of message as Slack gets it, approved by somebody who imagined to be woken by it.</summary>
public sealed class MessageTests
{
    [Test]
    public Task An_information_that_opens() => ApproveAsync(Sees(Severity.Info));

    [Test]
    public Task A_warning_that_opens() => ApproveAsync(Sees(Severity.Warning));

    [Test]
    public Task A_critical_that_opens() => ApproveAsync(Sees(Severity.Critical));

    [Test]
    public Task A_warning_that_rises() => ApproveAsync(Sees(Severity.Warning), Sees(Severity.Critical));

    [Test]
    public Task A_warning_that_is_over() => ApproveAsync(Sees(Severity.Warning), Heals());

    [Test]
    public Task One_that_is_back_after_its_end() => ApproveAsync(Sees(Severity.Warning), Heals(), Sees(Severity.Warning));

    [Test]
    public Task One_that_flaps() => ApproveAsync(Sees(Severity.Warning), Heals(), Sees(Severity.Warning), Heals(), Sees(Severity.Warning), Heals(), Sees(Severity.Warning));

    [Test]
    public Task One_that_expires() => ApproveAsync(Sees(Severity.Warning), Expires());

    [Test]
    public Task A_span_of_game_dates() => ApproveAsync(Sees(On(13, Severity.Warning), On(14, Severity.Critical), On(15, Severity.Info)));

    [Test]
    public Task A_span_of_which_one_date_is_repaired() => ApproveAsync(
        Sees(On(14, Severity.Warning), On(15, Severity.Warning)), RepairsThe14th, RepairsThe14th);

    [Test]
    public Task One_that_explains_others() => ApproveAsync(Sees(
        Downstream(Phase.Analytics, "pgs", "Player game summary"), Downstream(Phase.Precompute, "mlfs", "ML feature store"), SomeFinding.Of(Severity.Critical)));

    [Test]
    public Task One_that_is_explained_by_another() => ApproveAsync(
        Sees(Downstream(Phase.Precompute, "mlfs", "ML feature store")),
        Sees(Downstream(Phase.Precompute, "mlfs", "ML feature store"), SomeFinding.Of(Severity.Critical)));

    [Test]
    public Task One_that_is_acknowledged() => ApproveAsync(Sees(Severity.Warning), Marks(MarkKind.Acknowledged, "asking BDL for the files"));

    [Test]
    public Task One_that_is_silenced() => ApproveAsync(Sees(Severity.Warning), Marks(MarkKind.Silenced, "backfill of the week is running"));

    [Test]
    public Task One_that_is_marked_false() => ApproveAsync(Sees(Severity.Warning), Marks(MarkKind.FalsePositive, "the games were called off"));

    [Test]
    public Task One_that_is_being_repaired() => ApproveAsync(Sees(Severity.Warning), Notes(RecoveryStep.Tried, "scrape of BDL, attempt 1 of 3, next look 13:00 ET"));

    [Test]
    public Task One_that_a_recovery_repaired() => ApproveAsync(
        Sees(Severity.Warning), Notes(RecoveryStep.Tried, "scrape of BDL, attempt 1 of 3"), Notes(RecoveryStep.Proven, "scrape of BDL brought 2 of 2 games"), Heals());

    [Test]
    public Task Blindness() => ApproveAsync(GoesBlind());

    [Test]
    public async Task Answers_in_a_thread()
    {
        var story = await OfAsync(
            Sees(Severity.Info), Sees(Severity.Warning), Sees(SomeFinding.Of(Severity.Critical), On(14, Severity.Warning)),
            Marks(MarkKind.Acknowledged, "on it"), Notes(RecoveryStep.Failed, "scrape of BDL failed three times"), Expires());

        var replies = story.Stage.Notifier.Sent.Where(notice => notice.Kind is NoticeKind.Reply)
            .Select(notice => $"{(notice.Mentions ? "(mention) " : "")}{string.Join(" / ", notice.Words)}");

        Approved.That(string.Join('\n', replies));
    }

    private static async Task RepairsThe14th(SomeStory story) =>
        await story.Stage.ReportAsync(SomeFinding.Verdict(On(15, Severity.Warning)) with { Healthy = [On(14, Severity.Warning).Fingerprint] });

    private static async Task ApproveAsync(params Func<SomeStory, Task>[] steps)
    {
        var story = await OfAsync(steps);
        var last = story.Stage.Notifier.Sent.Last(notice => notice.Kind is not NoticeKind.Reply);
        Approved.That(BlockKit.Format(last.Message));
    }
}
