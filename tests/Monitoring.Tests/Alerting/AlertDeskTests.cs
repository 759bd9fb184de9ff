using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Tests.Incidents;
using static NbaPipeline.Monitoring.Checks.Severity;

namespace NbaPipeline.Monitoring.Tests.Alerting;

public sealed class AlertDeskTests
{
    private readonly InProcessDocumentStore _documents = new();
    private readonly RecordingNotifier _notifier = new();
    private DateTimeOffset _now = SomeFinding.Noon;

    private IReadOnlyList<AlertKind> Kinds => [.. _notifier.Sent.Select(message => message.Kind)];

    [Test]
    public async Task The_same_finding_on_96_runs_is_told_once_though_each_run_is_a_new_instance()
    {
        for (var run = 0; run < 96; run++)
        {
            await ReportAsync(SomeFinding.Verdict(SomeFinding.Of(Warning)));
        }

        Assert.That(Kinds, Is.EqualTo([AlertKind.Open]));
    }

    [Test]
    public async Task A_problem_is_told_when_it_opens_at_each_rise_and_when_it_ends()
    {
        foreach (var severity in new[] { Info, Info, Warning, Info, Critical, Warning, Critical })
        {
            await ReportAsync(SomeFinding.Verdict(SomeFinding.Of(severity)));
        }

        await ReportAsync(SomeFinding.Healthy(SomeFinding.Of(Info)));
        await ReportAsync(SomeFinding.Healthy(SomeFinding.Of(Info)));

        Assert.That(Kinds, Is.EqualTo([AlertKind.Open, AlertKind.Rise, AlertKind.Rise, AlertKind.Resolve]));
        Assert.That(_notifier.Sent[^1].Facts.Single(fact => fact.Label == "Lasted").Value, Is.EqualTo("3 hours 30 minutes"));
    }

    [TestCase(true, false)]
    [TestCase(false, true)]
    public async Task A_dry_run_and_a_look_into_the_past_change_nothing_and_show_the_same_text(bool dryRun, bool isAsOf)
    {
        var verdict = SomeFinding.Verdict(SomeFinding.Of(Warning));
        var request = new CheckRequest(_now) { DryRun = dryRun, IsAsOf = isAsOf };

        var would = await Desk().ReportAsync(verdict, request, default);
        var (sentByThen, writtenByThen) = (_notifier.Sent.Count, (await _documents.ListAsync("incidents", default)).Count);
        var did = await Desk().ReportAsync(verdict, new CheckRequest(_now), default);

        Assert.That((sentByThen, writtenByThen), Is.EqualTo((0, 0)));
        Assert.That(would.Notifications.Single().Status, Is.EqualTo(NotificationStatus.WouldSend));
        Assert.That(did.Notifications.Single().Status, Is.EqualTo(NotificationStatus.Sent));
        Assert.That(would.Notifications.Single().Preview, Is.EqualTo(did.Notifications.Single().Preview));
        Assert.That((would.DryRun, did.DryRun), Is.EqualTo((true, false)));
    }

    [Test]
    public async Task A_dry_run_of_what_was_already_told_would_send_nothing()
    {
        var verdict = SomeFinding.Verdict(SomeFinding.Of(Warning));
        await ReportAsync(verdict);

        var report = await Desk().ReportAsync(verdict, new CheckRequest(_now) { DryRun = true }, default);

        Assert.That(report.Notifications, Is.Empty);
    }

    [Test]
    public async Task Force_tells_again()
    {
        var verdict = SomeFinding.Verdict(SomeFinding.Of(Warning));
        await ReportAsync(verdict);

        await Desk().ReportAsync(verdict, new CheckRequest(_now) { Force = true }, default);

        Assert.That(Kinds, Is.EqualTo([AlertKind.Open, AlertKind.Open]));
    }

    [Test]
    public async Task A_provisional_finding_is_reported_and_not_told()
    {
        var provisional = SomeFinding.Of(Warning) with { ProvisionalUntil = _now.AddHours(1) };

        var report = await ReportAsync(SomeFinding.Verdict(provisional));

        Assert.That(report.Findings, Is.EqualTo([provisional]));
        Assert.That(report.Notifications, Is.Empty);
        Assert.That(await _documents.ListAsync("incidents", default), Is.Empty);
    }

    [Test]
    public async Task A_message_the_channel_refuses_makes_the_report_say_so_and_goes_out_later()
    {
        _notifier.Refusal = "no_service";
        var refused = await ReportAsync(SomeFinding.Verdict(SomeFinding.Of(Warning)));
        _notifier.Refusal = null;

        var later = await ReportAsync(SomeFinding.Verdict(SomeFinding.Of(Warning)));

        Assert.That((refused.CouldTell, later.CouldTell), Is.EqualTo((false, true)));
        Assert.That(Kinds, Is.EqualTo([AlertKind.Open]));
    }

    [Test]
    public async Task What_began_and_ended_while_the_channel_refused_is_never_told()
    {
        _notifier.Refusal = "no_service";
        await ReportAsync(SomeFinding.Verdict(SomeFinding.Of(Warning)));
        _notifier.Refusal = null;

        var report = await ReportAsync(SomeFinding.Healthy(SomeFinding.Of(Warning)));

        Assert.That(report.Notifications, Is.Empty);
        Assert.That(Kinds, Is.Empty);
    }

    [Test]
    public async Task Dates_with_an_open_incident_of_this_check_are_asked_again_for_fourteen_days()
    {
        Finding[] findings = [.. new[] { 1, 2, 5 }.Select(day => SomeFinding.Of(Warning, new DateOnly(2026, 1, day)))];
        await ReportAsync(SomeFinding.Verdict(findings));
        await ReportAsync(SomeFinding.Healthy(findings[^1]));

        var request = await Desk().WithOpenDatesAsync(new CheckRequest(_now), SomeFinding.Check, default);

        Assert.That(request.OpenDates, Is.EqualTo([new DateOnly(2026, 1, 2)]));
        Assert.That(request.DatesOr(3)[0], Is.EqualTo(new DateOnly(2026, 1, 2)));
    }

    [Test]
    public async Task Open_dates_of_another_check_and_for_a_request_that_names_its_dates_are_not_asked_again()
    {
        await ReportAsync(SomeFinding.Verdict(SomeFinding.Of(Warning)));

        var other = await Desk().WithOpenDatesAsync(new CheckRequest(_now), "another-check", default);
        var named = await Desk().WithOpenDatesAsync(new CheckRequest(_now) { Dates = [Some.Date] }, SomeFinding.Check, default);

        Assert.That(other.OpenDates, Is.Empty);
        Assert.That(named.OpenDates, Is.Empty);
    }

    [Test]
    public async Task Not_knowing_tells_and_resolves_nothing()
    {
        await ReportAsync(SomeFinding.Verdict(SomeFinding.Of(Warning)));

        var report = await ReportAsync(BoxScoreJudge.Blind([Some.Date], "backendError"));

        Assert.That(report.CouldLook, Is.False);
        Assert.That(Kinds, Is.EqualTo([AlertKind.Open]));
    }

    private AlertDesk Desk()
    {
        var incidents = new IncidentLog(_documents);
        var identity = new FunctionIdentity(SomeFinding.Function, "test");
        var outbox = new Outbox(incidents, _notifier, new StoppedClock(_now));
        return new AlertDesk(incidents, outbox, new HeartbeatLog(_documents, identity), new CostLedger(), identity);
    }

    private Task<CheckReport> ReportAsync(Verdict verdict)
    {
        var request = new CheckRequest(_now);
        _now += TimeSpan.FromMinutes(30);
        return Desk().ReportAsync(verdict, request, default);
    }
}
