using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using static NbaPipeline.Monitoring.Checks.Severity;

namespace NbaPipeline.Monitoring.Tests.Incidents;

/// <summary>A channel that is down for a day gets the state when it returns, not the history.</summary>
public sealed class ChannelOutageTests
{
    private static readonly TimeSpan Sweep = TimeSpan.FromMinutes(5);
    private static readonly DateOnly[] Days = [.. new[] { 9, 11, 13 }.Select(day => new DateOnly(2026, 1, day))];

    [Test]
    public async Task After_24_hours_the_current_state_is_posted_within_five_minutes_of_its_return([Values] bool edits)
    {
        var stage = new IncidentStage(edits);
        stage.Notifier.Refusal = "503";
        var back = await LiveThroughAsync(stage);
        stage.Notifier.Refusal = null;
        stage.Clock.Advance(Sweep);

        var report = await stage.SweepAsync();

        Assert.That(stage.Clock.Now - back, Is.LessThanOrEqualTo(TimeSpan.FromMinutes(5)));
        Assert.That(report.CouldTell, Is.True);
        Assert.That(stage.Notifier.Sent.Select(notice => (notice.Kind, notice.Message.Kind, notice.Message.Severity, notice.Message.Fingerprint)), Is.EqualTo(
            [(NoticeKind.Post, AlertKind.Open, Critical, "phase2/bdl/2026-01-11"), (NoticeKind.Post, AlertKind.Open, Warning, "phase2/bdl/2026-01-13")]));
    }

    [Test]
    public async Task What_was_told_before_the_outage_is_brought_up_to_date_by_edits()
    {
        var stage = new IncidentStage();
        await stage.SeeAsync(On(Days[0], Info), On(Days[1], Info));
        stage.Notifier.Sent.Clear();
        stage.Notifier.Refusal = "503";
        await LiveThroughAsync(stage);
        stage.Notifier.Refusal = null;

        await stage.SweepAsync();

        Assert.That(stage.Notifier.Posts.Select(notice => notice.Message.Dates[0].Fingerprint.GameDate.Day), Is.EqualTo([13]));
        Assert.That(stage.Notifier.Kinds.Count(kind => kind is AlertKind.Rise), Is.EqualTo(1), "one edit for all that happened");
    }

    [Test]
    public async Task A_message_that_somebody_deleted_is_posted_anew_at_its_next_change()
    {
        var stage = new IncidentStage();
        await stage.SeeAsync(On(Days[0], Info));
        stage.Notifier.LoseMessages();

        var report = await stage.SeeAsync(On(Days[0], Warning));

        Assert.That(report.CouldTell, Is.True);
        Assert.That(stage.Notifier.Posts.Select(notice => notice.Message.Kind), Is.EqualTo([AlertKind.Open, AlertKind.Rise]));
    }

    [Test]
    public async Task Every_run_of_the_outage_says_that_it_could_not_tell()
    {
        var stage = new IncidentStage();
        stage.Notifier.Refusal = "503";

        for (var run = 0; run < 48; run++)
        {
            Assert.That((await stage.SeeAsync(On(Days[1], Warning))).CouldTell, Is.False);
        }
    }

    /// <summary>A day in which the 9th comes and goes, the 11th rises to Critical, and the 13th begins.</summary>
    private static async Task<DateTimeOffset> LiveThroughAsync(IncidentStage stage)
    {
        for (var run = 0; run < 48; run++)
        {
            Finding[] failing =
            [
                .. run < 10 ? [On(Days[0], Info)] : Array.Empty<Finding>(),
                On(Days[1], run < 20 ? Warning : Critical),
                .. run < 40 ? [] : new[] { On(Days[2], Warning) },
            ];
            await stage.ReportAsync(SomeFinding.Verdict(failing) with
            {
                Healthy = [.. Days.Where(day => failing.All(finding => finding.GameDate != day)).Select(day => On(day, Info).Fingerprint)],
            });
        }

        return stage.Clock.Now;
    }

    private static Finding On(DateOnly date, Severity severity) => SomeFinding.Of(severity, date);
}
