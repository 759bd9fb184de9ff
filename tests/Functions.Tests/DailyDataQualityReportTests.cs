using System.Net;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

public sealed class DailyDataQualityReportTests
{
    private readonly FunctionBench _bench = new(typeof(DailyDataQualityReport), Some.Eastern("2026-01-16 08:00"));

    [SetUp]
    public void Prepare() => SomeReports.Prepare(_bench.Warehouse, Some.Date);

    [TearDown]
    public async Task EndAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task It_posts_once_a_date_with_its_details_in_the_thread_and_asks_nothing_the_second_time()
    {
        var (first, report) = await _bench.CallAsync();
        var asked = _bench.Warehouse.Asked.Count;
        _bench.Clock.Now = Some.Eastern("2026-01-16 09:00");
        var (second, again) = await _bench.CallAsync();

        Assert.That((first, (string?)report["status"], second, (string?)again["status"]), Is.EqualTo((HttpStatusCode.OK, "Sent", HttpStatusCode.OK, "AlreadySent")));
        Assert.That(_bench.Reports.Sent.Count(part => part.Post is null), Is.EqualTo(1));
        Assert.That(_bench.Reports.Sent, Has.Count.GreaterThan(3));
        Assert.That(_bench.Warehouse.Asked, Has.Count.EqualTo(asked));
        Assert.That((string?)report["summary"], Is.EqualTo("🟢 GOLD so far: data of Thu 2026-01-15, 100 of 100"));
    }

    [Test]
    public async Task It_leaves_a_heartbeat_and_no_incident_and_calls_nobody()
    {
        await _bench.CallAsync();

        Assert.That((await _bench.Documents.ListAsync("heartbeats", CancellationToken.None)).Select(beat => beat.Path), Is.EqualTo(["heartbeats/daily-data-quality-report"]));
        Assert.That((await _bench.Documents.ListAsync("incidents", CancellationToken.None)).Count + _bench.Slack.Sent.Count, Is.Zero);
    }

    [TestCase("/?dry_run=true")]
    [TestCase("/?as_of=2026-01-16T12:30:00Z")]
    public async Task G23_A_dry_run_and_a_look_into_the_past_show_every_part_and_send_and_write_nothing(string call)
    {
        var (status, report) = await _bench.CallAsync(call, HttpMethod.Get);

        Assert.That((status, (string?)report["status"], (bool?)report["dry_run"]), Is.EqualTo((HttpStatusCode.OK, "WouldSend", true)));
        Assert.That((string?)report["parts"]![0]!["body"]!["blocks"]![0]!["block_id"], Is.EqualTo("report|Info|daily-data-quality-report/2026-01-15"));
        Assert.That(_bench.Reports.Sent, Is.Empty);
        foreach (var collection in new[] { "reports", "heartbeats", "incidents" })
        {
            Assert.That(await _bench.Documents.ListAsync(collection, CancellationToken.None), Is.Empty);
        }
    }

    [Test]
    public async Task Of_a_moment_in_the_past_it_does_not_claim_that_nothing_was_open()
    {
        var (_, report) = await _bench.CallAsync("/?as_of=2026-01-16T12:30:00Z");

        Assert.That(report["unknowns"]!.AsArray().Select(unknown => (string?)unknown), Has.Some.StartsWith("Incidents, silences, overrides and the halt of then are not kept"));
    }

    [Test]
    public async Task G12_A_source_that_could_not_be_asked_is_said_in_the_post_and_it_is_posted_all_the_same()
    {
        _bench.Warehouse.Fail(IncidentHistory.Table);

        var (status, report) = await _bench.CallAsync();

        Assert.That((status, (string?)report["status"]), Is.EqualTo((HttpStatusCode.OK, "Sent")));
        Assert.That(_bench.Reports.Sent[0].Body.ToJsonString(), Does.Contain("Not everything could be looked at: Messages a day could not be checked"));
    }

    [Test]
    public async Task G12_One_source_that_could_not_be_asked_caps_the_grade_and_is_what_would_lift_it()
    {
        _bench.Warehouse.Fail("nba_raw.bdl_player_boxscores");

        var (status, report) = await _bench.CallAsync();

        Assert.That((status, (string?)report["status"]), Is.EqualTo((HttpStatusCode.OK, "Sent")));
        Assert.That((string?)report["summary"], Does.StartWith("🟠 BRONZE so far"));
        Assert.That(report["report"]!["post"]!.ToJsonString(), Does.Contain("It may be GOLD once this can be looked at: "));
    }

    [Test]
    public async Task G12_Without_the_schedule_it_waits_and_then_is_posted_blind()
    {
        _bench.Warehouse.Fail("nba_raw.nbac_schedule", "backendError", isPermanent: false);
        _bench.Clock.Now = Some.Eastern("2026-01-16 08:44");
        var (early, waiting) = await _bench.CallAsync();
        var before = _bench.Reports.Sent.Count;
        _bench.Clock.Now = Some.Eastern("2026-01-16 08:45");

        var (late, blind) = await _bench.CallAsync();

        Assert.That((early, (string?)waiting["status"], before), Is.EqualTo((HttpStatusCode.ServiceUnavailable, "Waiting", 0)));
        Assert.That((late, (string?)blind["status"]), Is.EqualTo((HttpStatusCode.OK, "Sent")));
        Assert.That((string?)_bench.Reports.Sent[0].Body["text"], Is.EqualTo("⚪ UNKNOWN: data of Thu 2026-01-15"));
    }

    [Test]
    public async Task G21_A_channel_that_is_away_is_503_and_gets_the_report_when_it_is_back_with_yesterdays()
    {
        _bench.Reports.AwayFrom = 0;
        var (lost, report) = await _bench.CallAsync();
        (_bench.Reports.AwayFrom, _bench.Clock.Now) = (null, Some.Eastern("2026-01-17 08:00"));
        SomeReports.Prepare(_bench.Warehouse, Some.Date.AddDays(1));

        var (found, next) = await _bench.CallAsync();

        Assert.That((lost, (string?)report["status"]), Is.EqualTo((HttpStatusCode.ServiceUnavailable, "Undelivered")));
        Assert.That((found, (string?)next["status"], next["late"]!.AsArray().Count), Is.EqualTo((HttpStatusCode.OK, "Sent", 1)));
        Assert.That(_bench.Reports.Sent.Where(part => part.Post is null).Select(part => (string?)part.Body["text"]), Has.Exactly(2).Items.And.Some.Contains("2026-01-15").And.Some.Contains("2026-01-16"));
    }

    [Test]
    public async Task What_is_wrong_by_a_check_of_its_own_caps_the_grade()
    {
        _bench.Warehouse.See(Some.Night(9, bdl: 1, gamebook: 1));
        _bench.Clock.Now = Some.Eastern("2026-01-17 08:00");

        var (_, report) = await _bench.CallAsync("/?date=2026-01-15");

        Assert.That((string?)report["summary"], Does.StartWith("🟡 SILVER"));
        Assert.That(report["report"]!["post"]!.ToJsonString(), Does.Contain("because of a Critical").Or.Contain("It would be GOLD"));
    }

    [Test]
    public async Task It_says_what_our_queries_cost_and_where_that_is_not_known_says_so()
    {
        _bench.Jobs.Jobs.AddRange([new("grading-coverage-alert", "GradedGames", 3L << 30, false), new("gate-sweep", "Slates", 0, true)]);
        var (_, known) = await _bench.CallAsync("/?dry_run=true");
        _bench.Jobs.Failure = new Blindness("answered 403 PERMISSION_DENIED", "query-jobs");
        var (_, unknown) = await _bench.CallAsync("/?dry_run=true");

        Assert.That(known["report"]!["post"]!.ToJsonString(), Does.Contain("3.00 GB billed ($0.02) by 2 queries, 1 from the cache"));
        Assert.That(unknown["unknowns"]!.AsArray().Select(one => (string?)one), Has.Some.EqualTo("What our queries cost could not be checked: answered 403 PERMISSION_DENIED"));
    }

    [TestCase("/?from=2026-01-14&to=2026-01-15", "are 2 days; at most 1")]
    [TestCase("/?date=2026-01-16", "A report is about a date that is over; the newest is 2026-01-15, not 2026-01-16")]
    [TestCase("/?dryrun=true", "There is no parameter 'dryrun'")]
    public async Task What_cannot_be_understood_is_400_and_a_sentence_and_nothing_is_posted(string call, string words)
    {
        var (status, problem) = await _bench.CallAsync(call);

        Assert.That(status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((string?)problem["detail"], Does.Contain(words));
        Assert.That(_bench.Reports.Sent, Is.Empty);
    }

    [Test]
    public async Task Two_instances_that_are_called_at_once_post_one_report()
    {
        await using var other = new FunctionBench(typeof(DailyDataQualityReport), _bench.Clock.Now, (InProcessDocumentStore)_bench.Documents) { Reports = _bench.Reports };
        SomeReports.Prepare(other.Warehouse, Some.Date);

        var both = await Task.WhenAll(_bench.CallAsync(), other.CallAsync());

        Assert.That(both.Select(one => one.Status), Is.All.EqualTo(HttpStatusCode.OK));
        Assert.That(_bench.Reports.Sent.Count(part => part.Post is null), Is.EqualTo(1));
    }
}
