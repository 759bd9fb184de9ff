using System.Net;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Thresholds;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

public sealed class WeeklyValidationReportTests
{
    private static readonly DateOnly Sunday = new(2026, 1, 18);
    private readonly FunctionBench _bench = new(typeof(WeeklyValidationReport), Some.Eastern("2026-01-19 09:00"));

    [SetUp]
    public void Prepare()
    {
        SomeReports.Prepare(_bench.Warehouse, Sunday);
        _bench.Warehouse.Answer("SmokeFacts", [.. Enumerable.Range(0, 7).SelectMany(back => SomeSmoke.Night(date: Sunday.AddDays(-back)))]);
    }

    [TearDown]
    public async Task EndAsync() => await _bench.DisposeAsync();

    [TestCase("2026-01-19 09:00")]
    [TestCase("2026-01-21 13:00")]
    public async Task It_is_about_the_seven_days_that_ended_on_Sunday_and_is_posted_once(string now)
    {
        _bench.Clock.Now = Some.Eastern(now);
        var (status, report) = await _bench.CallAsync();
        var (_, again) = await _bench.CallAsync();

        Assert.That((status, (string?)report["status"], (string?)again["status"]), Is.EqualTo((HttpStatusCode.OK, "Sent", "AlreadySent")));
        Assert.That((string?)report["summary"], Does.Contain("Week 2026-01-12 to 2026-01-18: "));
        Assert.That((string?)report["date"], Is.EqualTo("2026-01-18"));
    }

    [TestCase("2026-01-12 09:00", 1)]
    [TestCase("2026-01-12 09:01", 0)]
    public async Task G22_What_is_open_for_seven_days_and_nobody_said_a_word_about_is_ignored_and_up_for_review_and_not_told_again(string opened, int ignored)
    {
        await OpenAsync(Some.Eastern(opened));

        var (_, report) = await _bench.CallAsync();

        var post = report["report"]!["post"]!.AsArray().Single(section => ((string?)section!["title"])!.StartsWith("Ignored", StringComparison.Ordinal))!;
        Assert.That(((string?)post["title"], post["lines"]!.AsArray().Count), Is.EqualTo(($"Ignored and up for review: acknowledge, silence or repair ({ignored})", ignored)));
        Assert.That(_bench.Slack.Sent, Is.Empty);
    }

    [Test]
    public async Task G22_What_somebody_acknowledged_is_not_ignored()
    {
        var id = await OpenAsync(Some.Eastern("2026-01-10 09:00"));
        var log = new IncidentLog(_bench.Documents);
        await new IncidentActions(log, new IncidentThresholds(), _bench.Clock).MarkAsync(id, MarkKind.Acknowledged, "ann", "on it", _bench.Clock.Now.AddDays(1), default);

        var (_, report) = await _bench.CallAsync();

        Assert.That(report["report"]!["post"]!.ToJsonString(), Does.Contain("repair (0)"));
    }

    [Test]
    public async Task A_history_that_cannot_be_asked_is_said_and_the_week_is_posted()
    {
        _bench.Warehouse.Fail(IncidentHistory.Table);

        var (status, report) = await _bench.CallAsync();

        Assert.That((status, (string?)report["status"]), Is.EqualTo((HttpStatusCode.OK, "Sent")));
        Assert.That(report["unknowns"]!.AsArray(), Has.Count.GreaterThanOrEqualTo(5));
    }

    [Test]
    public async Task G23_A_dry_run_shows_and_writes_nothing()
    {
        var (status, report) = await _bench.CallAsync("/?dry_run=true&date=2026-01-17", HttpMethod.Get);

        Assert.That((status, (string?)report["status"], _bench.Reports.Sent.Count), Is.EqualTo((HttpStatusCode.OK, "WouldSend", 0)));
        Assert.That((string?)report["summary"], Does.Contain("2026-01-11 to 2026-01-17"));
        Assert.That(await _bench.Documents.ListAsync("reports", CancellationToken.None), Is.Empty);
    }

    private async Task<string> OpenAsync(DateTimeOffset at)
    {
        var finding = new Finding
        {
            Fingerprint = new Fingerprint(Phase.Raw, "bdl", Some.Date), Severity = Severity.Warning, What = "BDL box scores", HowBad = "7 of 9 games (78 %)", Observed = "7 games",
            Expected = "9 games due", Threshold = "Warning below 90 %", Since = at, Impact = "Users not affected",
        };
        var part = new IncidentPart(Some.Date, at, [new Sighting("box-score-completeness", "box-score-completeness-alert", finding)]);
        var incident = new Incident { Id = "phase2/bdl/2026-01-15#1", OpenedAt = at, ChangedAt = at, State = IncidentState.Open, Severity = Severity.Warning, Worst = Severity.Warning, Parts = [part], IsConfirmed = true };
        await new IncidentLog(_bench.Documents).ChangeAsync("phase2/bdl", _ => new EntityIncidents(Phase.Raw, "bdl") { Incidents = [incident], LastNumber = 1 }, default);
        return incident.Id;
    }
}
