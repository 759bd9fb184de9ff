using System.Net;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

public sealed class BoxScoreCompletenessAlertTests
{
    /// <summary>Thirteen hours after the games of the 15th have ended.</summary>
    private static readonly DateTimeOffset NextNoon = Some.Eastern("2026-01-16 13:00");

    private readonly FunctionBench _bench = new(typeof(BoxScoreCompletenessAlert), NextNoon);

    [TearDown]
    public async Task EndAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task Missing_games_are_told_once_and_the_caller_is_told_200()
    {
        _bench.Warehouse.See(Some.Night(games: 9, bdl: 1, gamebook: 9));

        var (status, report) = await _bench.CallAsync();
        await _bench.CallAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((string?)report["outcome"], Is.EqualTo("Failed"));
            Assert.That((string?)report["severity"], Is.EqualTo("Warning"));
            Assert.That(_bench.Slack.Messages.Select(message => message.Fingerprint), Is.EqualTo(["phase2/bdl/2026-01-15"]));
            Assert.That(_bench.Slack.Messages[0].Facts, Has.Some.Matches<AlertFact>(fact => fact.Value.Contains("second source complete", StringComparison.Ordinal)));
        }
    }

    [Test]
    public async Task A_complete_night_is_passed_in_silence()
    {
        _bench.Warehouse.See(Some.Night(games: 9, bdl: 9, gamebook: 9));

        var (status, report) = await _bench.CallAsync("/?date=2026-01-15");

        Assert.That((status, (string?)report["outcome"]), Is.EqualTo((HttpStatusCode.OK, "Passed")));
        Assert.That(_bench.Slack.Sent, Is.Empty);
    }

    [Test]
    public async Task G23_A_dry_run_reports_but_does_not_notify_or_write()
    {
        _bench.Warehouse.See(Some.Night(games: 9, bdl: 1));

        var (status, report) = await _bench.CallAsync("/?dry_run=true", HttpMethod.Get);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((bool?)report["dry_run"], Is.True);
            Assert.That((string?)report["notifications"]![0]!["status"], Is.EqualTo("WouldSend"));
            Assert.That(report["notifications"]![0]!["preview"]!["attachments"], Is.Not.Null, "curl shows what Slack would");
            Assert.That(_bench.Slack.Sent, Is.Empty);
            Assert.That(await _bench.Documents.ListAsync("incidents", CancellationToken.None), Is.Empty);
            Assert.That(await _bench.Documents.ListAsync("heartbeats", CancellationToken.None), Is.Empty);
        }
    }

    [Test]
    public async Task A_look_into_the_past_changes_nothing_in_the_present()
    {
        _bench.Warehouse.See(Some.Night(games: 9, bdl: 1));

        var (_, report) = await _bench.CallAsync("/?as_of=2026-01-16T17:00:00Z");

        Assert.That((string?)report["as_of"], Does.StartWith("2026-01-16T17:00:00"));
        Assert.That(report["notes"]!.AsArray().Select(note => (string?)note), Has.Some.Contains("lower bound"));
        Assert.That(_bench.Slack.Sent, Is.Empty);
    }

    [TestCase("/?dryrun=true", "no parameter 'dryrun'")]
    [TestCase("/?date=yesterday", "not 'yesterday'")]
    [TestCase("/?from=2026-01-20&to=2026-01-15", "lies after")]
    [TestCase("/?days=401", "1 to 400")]
    public async Task Bad_input_is_400_with_a_sentence_and_nothing_is_asked(string query, string sentence)
    {
        var (status, problem) = await _bench.CallAsync(query);

        Assert.That(status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((string?)problem["detail"], Does.Contain(sentence));
        Assert.That(_bench.Warehouse.Asked, Is.Empty);
    }

    [Test]
    public async Task A_body_is_refused_because_it_would_not_be_read()
    {
        var (status, problem) = await _bench.CallAsync(body: """{"dry_run":true}""");

        Assert.That(status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((string?)problem["detail"], Does.Contain("query string"));
    }

    [Test]
    public async Task G12_A_warehouse_that_cannot_answer_is_503_and_no_alarm()
    {
        _bench.Warehouse.Fail("GameSightings", "backendError", isPermanent: false);

        var (status, report) = await _bench.CallAsync();

        Assert.That((status, (string?)report["outcome"]), Is.EqualTo((HttpStatusCode.ServiceUnavailable, "NotEvaluated")));
        Assert.That((string?)report["unknowns"]![0], Does.Contain("could not be checked"));
        Assert.That(_bench.Slack.Sent, Is.Empty);
    }

    [Test]
    public async Task G12_A_source_that_cannot_be_asked_leaves_the_other_judged_and_the_run_unsure()
    {
        _bench.Warehouse.See(Some.Night(games: 9, bdl: 7));
        _bench.Warehouse.Fail("nba_raw.nbac_gamebook_player_stats", "invalidQuery");

        var (status, report) = await _bench.CallAsync();

        Assert.That(status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That((string?)report["unknowns"]![0], Does.Contain("NBA.com gamebook could not be checked"));
        Assert.That(_bench.Slack.Messages.Select(message => message.Fingerprint), Is.EqualTo(["phase2/bdl/2026-01-15"]));
    }

    [Test]
    public async Task What_slack_refuses_is_503_kept_and_delivered_when_slack_returns()
    {
        _bench.Warehouse.See(Some.Night(games: 9, bdl: 7, gamebook: 9));
        _bench.Slack.Refusal = "the channel is archived";

        var (down, report) = await _bench.CallAsync();
        _bench.Slack.Refusal = null;
        var (up, _) = await _bench.CallAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That((down, up), Is.EqualTo((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK)));
            Assert.That((string?)report["notifications"]![0]!["status"], Is.EqualTo("Undelivered"));
            Assert.That((string?)report["notifications"]![0]!["problem"], Does.Contain("archived"));
            Assert.That(_bench.Slack.Sent, Has.Count.EqualTo(1));
        }
    }

    [Test]
    public async Task An_incident_rises_with_age_and_ends_when_the_rows_come()
    {
        _bench.Clock.Now = Some.Eastern("2026-01-16 05:00");
        _bench.Warehouse.See(Some.Night(games: 9, bdl: 1));
        await _bench.CallAsync();
        _bench.Clock.Now = Some.Eastern("2026-01-16 22:30");
        await _bench.CallAsync();
        _bench.Warehouse.Forget();
        _bench.Warehouse.See(Some.Night(games: 9, bdl: 9, gamebook: 9));
        await _bench.CallAsync();
        _bench.Clock.Advance(TimeSpan.FromMinutes(30));
        await _bench.CallAsync();

        var told = _bench.Slack.Sent.Where(notice => notice.Message.Fingerprint == "phase2/bdl/2026-01-15" && notice.Kind is not NoticeKind.Reply)
            .Select(notice => (notice.Kind, notice.Message.Kind, notice.Message.Severity));

        Assert.That(told, Is.EqualTo(
        [
            (NoticeKind.Post, AlertKind.Open, Severity.Info),
            (NoticeKind.Edit, AlertKind.Rise, Severity.Critical),
            (NoticeKind.Edit, AlertKind.Resolve, Severity.Critical),
        ]));
    }

    [Test]
    public async Task A_run_leaves_its_heartbeat()
    {
        await _bench.CallAsync();

        var beat = (await _bench.Documents.ListAsync("heartbeats", CancellationToken.None)).Single();

        Assert.That(beat.Path, Is.EqualTo("heartbeats/box-score-completeness-alert"));
        Assert.That(beat.Json, Does.Contain("\"at\":\"2026-01-16T18:00:00"));
    }

    [Test]
    public async Task Any_number_of_dates_is_one_query()
    {
        await _bench.CallAsync("/?date=2026-01-15&dry_run=true");
        var (_, report) = await _bench.CallAsync("/?days=400&dry_run=true");

        Assert.That(report["dates"]!.AsArray(), Has.Count.EqualTo(400));
        Assert.That(_bench.Warehouse.Asked, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Health_names_the_function_and_asks_nothing()
    {
        var (status, body) = await _bench.CallAsync("/health", HttpMethod.Get);

        Assert.That((status, (string?)body["service"]), Is.EqualTo((HttpStatusCode.OK, "box-score-completeness-alert")));
        Assert.That(_bench.Warehouse.Asked, Is.Empty);
    }
}
