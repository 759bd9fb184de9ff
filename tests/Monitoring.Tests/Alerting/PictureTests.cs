using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Tests.Charts;
using NbaPipeline.Monitoring.Tests.Incidents;

namespace NbaPipeline.Monitoring.Tests.Alerting;

/// <summary>A message with a chart: as a picture where the channel has it, in words where it has not, and kept for the next.</summary>
public sealed class PictureTests
{
    private static readonly UploadedPicture Kept = new("0123", "F0LOCAL0001");

    private readonly IncidentStage _stage = new();

    private static Finding Charted => SomeFinding.Of(Severity.Warning) with
    {
        Chart = SomeChart.Ramp,
        Patterns = [$"{SomeChart.Ramp.Line}, game days only", "objective of 90: crossed by 2026-01-20"],
    };

    [Test]
    public async Task A_picture_stands_under_the_title_instead_of_the_line_of_bars()
    {
        await _stage.SeeAsync(Charted);

        Approved.That(BlockKit.Format(_stage.Notifier.Messages.Single(), file: Kept.FileId));
    }

    [Test]
    public async Task Without_a_picture_the_line_of_bars_is_there()
    {
        await _stage.SeeAsync(Charted);

        var message = BlockKit.Format(_stage.Notifier.Messages.Single());

        Assert.That(message["blocks"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That((string?)message["attachments"]![0]!["blocks"]![2]!["text"]!["text"], Does.StartWith($"*Pattern:* {SomeChart.Ramp.Line}, game days only"));
    }

    [Test]
    public async Task The_end_of_a_problem_shows_no_chart()
    {
        await _stage.SeeAsync(Charted);
        await _stage.ReportAsync(SomeFinding.Healthy(Charted));
        await _stage.ReportAsync(SomeFinding.Healthy(Charted));

        Assert.That(_stage.Notifier.Sent.Select(notice => notice.HasChart), Is.EqualTo([true, false, false]));
    }

    [Test]
    public async Task What_was_handed_over_is_kept_with_the_incident_and_forgotten_once_it_is_gone()
    {
        _stage.Notifier.As = notice => notice with { Picture = Kept };
        await _stage.SeeAsync(Charted);
        var kept = await _stage.OnlyAsync();
        _stage.Notifier.As = notice => notice with { Picture = null, IsWithoutPicture = true };
        await _stage.SeeAsync(Charted with { Severity = Severity.Critical });

        Assert.That(kept.Pictures[_stage.Notifier.Name], Is.EqualTo(Kept));
        Assert.That((await _stage.OnlyAsync()).Pictures, Is.Empty);
    }

    [Test]
    public async Task What_was_handed_over_for_a_message_that_was_refused_is_kept_for_the_next_try()
    {
        (_stage.Notifier.Refusal, _stage.Notifier.As) = ("down", notice => notice with { Picture = Kept });

        await _stage.SeeAsync(Charted);

        Assert.That((await _stage.OnlyAsync()).Pictures[_stage.Notifier.Name], Is.EqualTo(Kept));
    }

    [Test]
    public async Task The_report_shows_what_went_out_and_what_it_lacks()
    {
        (_stage.Notifier.As, _stage.Notifier.Remark) = (notice => notice with { IsWithoutPicture = true }, "Without its picture: missing_scope.");

        var report = await _stage.SeeAsync(Charted);

        var sent = report.Notifications.Single();
        Assert.That((sent.Status, sent.Problem, sent.Remark), Is.EqualTo((NotificationStatus.Sent, (string?)null, "Without its picture: missing_scope.")));
        Assert.That(report.CouldTell, Is.True);
    }
}
