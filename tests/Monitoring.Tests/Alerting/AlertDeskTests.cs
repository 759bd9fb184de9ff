using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Tests.Incidents;
using static NbaPipeline.Monitoring.Checks.Severity;

namespace NbaPipeline.Monitoring.Tests.Alerting;

public sealed class AlertDeskTests
{
    private readonly IncidentStage _stage = new();

    [TestCase(true, false)]
    [TestCase(false, true)]
    public async Task A_dry_run_and_a_look_into_the_past_change_nothing_and_show_the_same_text(bool dryRun, bool isAsOf)
    {
        var verdict = SomeFinding.Verdict(SomeFinding.Of(Warning));
        var request = new CheckRequest(_stage.Clock.Now) { DryRun = dryRun, IsAsOf = isAsOf };

        var would = await _stage.Desk().ReportAsync(verdict, request, default);
        var (sentByThen, writtenByThen, appendedByThen) = (_stage.Notifier.Sent.Count, (await _stage.IncidentsAsync()).Count, _stage.Warehouse.Appended.Count);
        var did = await _stage.ReportAsync(verdict);

        Assert.That((sentByThen, writtenByThen, appendedByThen), Is.EqualTo((0, 0, 0)));
        Assert.That(would.Notifications.Single().Status, Is.EqualTo(NotificationStatus.WouldSend));
        Assert.That(did.Notifications.Single().Status, Is.EqualTo(NotificationStatus.Sent));
        Assert.That(would.Notifications.Single().Preview, Is.EqualTo(did.Notifications.Single().Preview));
        Assert.That((would.DryRun, did.DryRun), Is.EqualTo((true, false)));
    }

    [Test]
    public async Task A_dry_run_of_what_was_already_told_would_send_nothing_and_a_look_into_the_past_shows_it()
    {
        var verdict = SomeFinding.Verdict(SomeFinding.Of(Warning));
        await _stage.ReportAsync(verdict);

        var dry = await _stage.Desk().ReportAsync(verdict, new CheckRequest(_stage.Clock.Now) { DryRun = true }, default);
        var past = await _stage.Desk().ReportAsync(verdict, new CheckRequest(_stage.Clock.Now) { IsAsOf = true }, default);

        Assert.That((dry.Notifications.Count, past.Notifications.Count), Is.EqualTo((0, 1)));
    }

    [Test]
    public async Task A_dry_run_of_a_sweep_shows_what_is_owed_and_sends_nothing()
    {
        _stage.Notifier.Refusal = "down";
        await _stage.SeeAsync(SomeFinding.Of(Warning));
        _stage.Notifier.Refusal = null;
        var before = await _stage.Documents.ListAsync("incidents", default);

        var report = await _stage.SweepAsync(dryRun: true);

        Assert.That(report.Notifications.Single().Status, Is.EqualTo(NotificationStatus.WouldSend));
        Assert.That((_stage.Notifier.Sent.Count, await _stage.Documents.ListAsync("incidents", default)), Is.EqualTo((0, before)));
    }

    [Test]
    public async Task Force_tells_again()
    {
        var verdict = SomeFinding.Verdict(SomeFinding.Of(Warning));
        await _stage.ReportAsync(verdict);

        await _stage.Desk().ReportAsync(verdict, new CheckRequest(_stage.Clock.Now) { Force = true }, default);

        Assert.That(_stage.Notifier.Posts.Select(notice => notice.Message.Kind), Is.EqualTo([AlertKind.Open, AlertKind.Open]));
    }

    [Test]
    public async Task A_provisional_finding_is_reported_and_not_told()
    {
        var provisional = SomeFinding.Of(Warning) with { ProvisionalUntil = _stage.Clock.Now.AddHours(1) };

        var report = await _stage.SeeAsync(provisional);

        Assert.That(report.Findings, Is.EqualTo([provisional]));
        Assert.That((report.Notifications.Count, (await _stage.IncidentsAsync()).Count), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task A_provisional_finding_does_not_let_an_open_problem_end()
    {
        var finding = SomeFinding.Of(Warning);
        await _stage.SeeAsync(finding);
        await _stage.HealAsync(finding);
        await _stage.SeeAsync(finding with { ProvisionalUntil = _stage.Clock.Now.AddHours(1) });

        await _stage.SweepAsync();

        Assert.That((await _stage.OnlyAsync()).IsOpen, Is.True);
    }

    [Test]
    public async Task What_began_and_ended_while_the_channel_refused_is_never_told()
    {
        _stage.Notifier.Refusal = "no_service";
        await _stage.SeeAsync(SomeFinding.Of(Warning));
        await _stage.HealAsync(SomeFinding.Of(Warning));
        await _stage.HealAsync(SomeFinding.Of(Warning));
        _stage.Notifier.Refusal = null;

        var report = await _stage.SweepAsync();

        Assert.That((report.Notifications.Count, _stage.Notifier.Sent.Count), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task Dates_with_an_open_incident_of_this_check_are_asked_again_for_fourteen_days()
    {
        _stage.Clock.Now = Some.Eastern("2026-01-16 12:00");
        await _stage.SeeAsync([.. new[] { 2, 5 }.Select(day => SomeFinding.Of(Warning, new DateOnly(2026, 1, day)))]);
        var today = await OpenDatesAsync();
        _stage.Clock.Now = Some.Eastern("2026-01-17 12:00");
        var tomorrow = await OpenDatesAsync();

        Assert.That(today, Is.EqualTo([new DateOnly(2026, 1, 2), new DateOnly(2026, 1, 5)]));
        Assert.That(tomorrow, Is.EqualTo([new DateOnly(2026, 1, 5)]));
    }

    [Test]
    public async Task Open_dates_of_another_check_and_for_a_request_that_names_its_dates_are_not_asked_again()
    {
        await _stage.SeeAsync(SomeFinding.Of(Warning));

        var other = await _stage.Desk().WithOpenDatesAsync(new CheckRequest(_stage.Clock.Now), "another-check", default);
        var named = await _stage.Desk().WithOpenDatesAsync(new CheckRequest(_stage.Clock.Now) { Dates = [Some.Date] }, SomeFinding.Check, default);

        Assert.That((other.OpenDates.Count, named.OpenDates.Count), Is.EqualTo((0, 0)));
    }

    private async Task<IReadOnlyList<DateOnly>> OpenDatesAsync() =>
        (await _stage.Desk().WithOpenDatesAsync(new CheckRequest(_stage.Clock.Now), SomeFinding.Check, default)).OpenDates;
}
