using System.Net;
using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Recovery;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

public sealed class BackfillTests
{
    private const string Whole = "PGS TDGS TOGS TDZA PSZA PCF PDC MLFS";
    private const string Analytics = "analyse player_game_summary,team_defense_game_summary,team_offense_game_summary 2026-01-15";
    private const string Precompute = "precompute team_defense_zone_analysis,player_shot_zone_analysis,player_composite_factors,player_daily_cache,ml_feature_store 2026-01-15";
    private readonly BackfillBench _bench = new();

    [TearDown]
    public async Task EndAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task C30_A_plan_of_phase_3_takes_phase_4_and_grading_with_it_and_calls_nobody()
    {
        await _bench.SeeAsync("TDZA PSZA PCF PDC MLFS");

        var (status, report) = await _bench.LookAsync();

        Assert.That(status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(LinesOf(report), Is.EqualTo(["Analytics Created PGS, TDGS, TOGS", "Precompute Follows TDZA, PSZA, PCF, PDC, MLFS", "Grading Follows grading"]));
        Assert.That((string?)report["plan"], Has.Length.EqualTo(12));
        Assert.That(_bench.Services.Calls, Is.Empty);
    }

    [Test]
    public async Task An_order_is_carried_out_root_first_and_proven_by_newer_rows()
    {
        await _bench.SeeAsync("TDZA PSZA PCF PDC MLFS");
        var (status, ordered) = await _bench.OrderAsync();

        await _bench.StepAfterAsync(5);
        await _bench.SeeAsync(Whole, _bench.Clock.Now.AddMinutes(1));
        await _bench.StepAfterAsync(5);
        await _bench.SeeAsync(Whole, _bench.Clock.Now.AddMinutes(1));
        await _bench.StepAfterAsync(5);

        Assert.That((status, (string?)ordered["by"]), Is.EqualTo((HttpStatusCode.OK, BackfillBench.Ana)));
        Assert.That(_bench.Services.Calls.Take(2), Is.EqualTo([Analytics, Precompute]));
        var cache = await _bench.RecordAsync(RecoveryAction.Precompute, "player_daily_cache");
        Assert.That((cache.State, cache.Last!.By, cache.Order!.Reason), Is.EqualTo((RecoveryState.Recovered, BackfillBench.Ana, "the fix of the 16th is deployed")));
    }

    [Test]
    public async Task What_was_whole_before_is_proven_by_newer_rows_only()
    {
        await _bench.SeeAsync(Whole);
        await _bench.OrderAsync("all", phase: 4);

        await _bench.StepAfterAsync(5);
        await _bench.StepAfterAsync(5);

        Assert.That(_bench.Services.Calls, Is.EqualTo([Precompute]));
        Assert.That((await _bench.RecordAsync(RecoveryAction.Precompute, "player_daily_cache")).State, Is.EqualTo(RecoveryState.Trying));
    }

    [TestCase("PGS TDGS TOGS TDZA PSZA PCF MLFS", 1, RecoveryState.Harmful, "30 distinct before, 0 after")]
    [TestCase(Whole, 2, RecoveryState.Harmful, "0 rows were there twice before, 30 after")]
    [TestCase(Whole, 1, RecoveryState.Recovered, "30 rows")]
    public async Task G36_Force_is_judged_by_distinct_rows_and_doubles_before_and_after(string after, long times, RecoveryState expected, string why)
    {
        await _bench.SeeAsync(Whole);
        await _bench.OrderAsync("all", phase: 4);
        await _bench.StepAfterAsync(5);
        await _bench.SeeAsync(after, _bench.Clock.Now.AddMinutes(1), times);

        await _bench.StepAfterAsync(5);

        var record = await _bench.RecordAsync(RecoveryAction.Precompute, "player_daily_cache");
        Assert.That(record.State, Is.EqualTo(expected));
        Assert.That(record.Reason, Does.Contain(why));
    }

    [Test]
    public async Task Its_progress_ends_with_the_lights_before_and_after()
    {
        await _bench.SeeAsync("PGS TDGS TOGS TDZA PSZA PCF PDC");
        _bench.Warehouse.Answer("SmokeFacts", SomeSmoke.Night().With("ml_feature_store"));
        var (_, ordered) = await _bench.OrderAsync(phase: 4);
        var under = await _bench.ProgressAsync(ordered);
        await _bench.StepAfterAsync(5);
        await _bench.SeeAsync(Whole, _bench.Clock.Now.AddMinutes(1));
        await _bench.StepAfterAsync(5);

        var over = await _bench.ProgressAsync(ordered);

        Assert.That(((bool?)under["done"], (bool?)over["done"]), Is.EqualTo(((bool?)false, (bool?)true)));
        Assert.That(((string?)over["lights_before"]![0]!["light"], (string?)over["lights"]![0]!["light"]), Is.EqualTo(("FAIL", "PASS")));
        Assert.That($"{over["notes"]}", Does.Contain("next regular run"));
    }

    [Test]
    public async Task When_the_world_moved_it_is_409_and_nothing_is_ordered()
    {
        await _bench.SeeAsync("TDZA PSZA PCF PDC MLFS");
        var seen = (string?)(await _bench.LookAsync()).Body["plan"];
        await _bench.SeeAsync("PGS TDZA PSZA PCF PDC MLFS");

        var (status, problem) = await _bench.OrderAsync(plan: seen);

        Assert.That(status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That((string?)problem["detail"], Does.StartWith($"The world moved since plan {seen}"));
        Assert.That(await _bench.Documents.ListAsync("attempts", default), Is.Empty);
    }

    [TestCase(null, HttpStatusCode.Unauthorized)]
    [TestCase("eve@example.org", HttpStatusCode.Forbidden)]
    [TestCase("nobody knows", HttpStatusCode.ServiceUnavailable)]
    public async Task Who_is_not_known_or_may_not_orders_nothing(string? caller, HttpStatusCode expected)
    {
        await _bench.SeeAsync("TDZA PSZA PCF PDC MLFS");

        var (status, _) = await _bench.OrderAsync(by: caller);

        Assert.That(status, Is.EqualTo(expected));
        Assert.That(await _bench.Documents.ListAsync("attempts", default), Is.Empty);
        Assert.That(await _bench.Documents.ListAsync(BackfillLog.Collection, default), Is.Empty);
    }

    [Test]
    public async Task C27_While_another_repair_is_at_work_nothing_is_ordered_and_the_same_plan_may_be_sent_again()
    {
        await _bench.SeeAsync("TDZA PSZA PCF PDC MLFS");
        await _bench.TakeLeaseAsync();

        var (busy, _) = await _bench.OrderAsync();
        _bench.Clock.Advance(TimeSpan.FromMinutes(11));
        var (free, _) = await _bench.OrderAsync();

        Assert.That((busy, free), Is.EqualTo((HttpStatusCode.Conflict, HttpStatusCode.OK)));
    }

    [Test]
    public async Task C27_What_was_ordered_is_not_ordered_twice()
    {
        await _bench.SeeAsync("TDZA PSZA PCF PDC MLFS");
        await _bench.OrderAsync();

        var (_, report) = await _bench.LookAsync();

        Assert.That(LinesOf(report), Has.All.Contains("InFlight"));
        Assert.That($"{report["lines"]![0]!["why"]}", Does.StartWith($"ordered by {BackfillBench.Ana}"));
    }

    [Test]
    public async Task G34_Without_the_halt_flag_nothing_is_made_and_it_says_so()
    {
        await _bench.SeeAsync("", halt: null);

        var (status, ordered) = await _bench.OrderAsync();

        Assert.That(status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(LinesOf(ordered), Has.Some.EqualTo("Analytics Halted PGS, TDGS, TOGS"));
        Assert.That((string?)ordered["summary"], Does.StartWith("Nothing was ordered"));
        Assert.That(await _bench.Documents.ListAsync("attempts", default), Is.Empty);
    }

    [Test]
    public async Task Young_rows_are_waited_for()
    {
        await _bench.SeeAsync("");
        _bench.Warehouse.Answer("ConflictStandings", new ConflictStanding("c", Some.Date, "20260115_MEM_ORL", "BdlPlayerBoxScoresProcessor", "streaming_buffer", 0, false, null, _bench.Clock.Now, _bench.Clock.Now));

        var (_, report) = await _bench.LookAsync();

        Assert.That(LinesOf(report), Has.Some.EqualTo("Analytics BufferBusy PGS, TDGS, TOGS"));
    }

    [Test]
    public async Task C26_Where_what_was_deployed_last_does_not_serve_nothing_is_made()
    {
        await _bench.SeeAsync("TDZA PSZA PCF PDC MLFS");
        var at = _bench.Cloud.Services.FindIndex(service => service.Name == "nba-phase3-analytics-processors");
        _bench.Cloud.Services[at] = _bench.Cloud.Services[at] with { IsReady = false, Problem = "the container failed to start", Revision = "rev-00041" };

        var (_, report) = await _bench.LookAsync();

        Assert.That(LinesOf(report), Has.Some.EqualTo("Analytics OldVersion PGS, TDGS, TOGS"));
        Assert.That($"{report["lines"]![0]!["why"]}", Does.Contain("serves rev-00041").And.Contain("the container failed to start"));
    }

    [Test]
    public async Task G12_What_cannot_be_looked_at_is_503_and_not_made()
    {
        await _bench.SeeAsync("TDZA PSZA PCF PDC MLFS");
        _bench.Warehouse.Fail("nba_analytics.player_game_summary", "invalidQuery");

        var (status, _) = await _bench.LookAsync();

        Assert.That(status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
    }

    [TestCase("""{"from":"2026-01-15","to":"2026-01-14"}""", "'from' (2026-01-15) lies after 'to' (2026-01-14).")]
    [TestCase("""{"from":"2026-01-15","to":"2026-01-17"}""", "lies in the future")]
    [TestCase("""{"from":"2025-12-10","to":"2026-01-15"}""", "are 37 dates; at most 31")]
    [TestCase("""{"from":"2026-01-15"}""", "Give 'from' and 'to'")]
    [TestCase("""{"from":"2026-01-15","to":"2026-01-15","phases":[1]}""", "There is no phase 1")]
    [TestCase("""{"from":"2026-01-15","to":"2026-01-15","processors":["XYZ"]}""", "There is no processor 'XYZ'")]
    [TestCase("""{"from":"2026-01-15","to":"2026-01-15","phases":[3],"processors":["PDC"]}""", "player_daily_cache belongs to phase 4")]
    [TestCase("""{"from":"2026-01-15","to":"2026-01-15","reprocess":"everything"}""", "'reprocess' is missing, missing_and_failed or all")]
    [TestCase("""{"from":"2026-01-15","to":"2026-01-15","plan":"abc"}""", "An order has a reason")]
    [TestCase("""{"from":"2026-01-15","to":"2026-01-15","plan":"abc","reason":"so"}""", "The reason has 2 letters")]
    [TestCase("""{"plan":"abc","reason":"because of it"}""", "An order names its dates")]
    [TestCase("""{"from":"2026-01-15","to":"2026-01-15","dryrun":true}""", "The body is one JSON object")]
    [TestCase("[]", "The body is one JSON object")]
    public async Task What_cannot_be_carried_out_is_400_and_a_sentence_and_changes_nothing(string body, string words)
    {
        var (status, problem) = await _bench.SendAsync(body);

        Assert.That(status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((string?)problem["detail"], Does.Contain(words));
        Assert.That(await _bench.Documents.ListAsync("attempts", default), Is.Empty);
    }

    [Test]
    public async Task A_dry_run_of_an_order_checks_the_plan_and_orders_nothing()
    {
        await _bench.SeeAsync("TDZA PSZA PCF PDC MLFS");
        var plan = (string?)(await _bench.LookAsync()).Body["plan"];

        var (status, report) = await _bench.SendAsync($$"""{"from":"2026-01-15","to":"2026-01-15","phases":[3],"plan":"{{plan}}","dry_run":true}""", by: null);

        Assert.That((status, (string?)report["plan"], (bool?)report["dry_run"]), Is.EqualTo((HttpStatusCode.OK, plan, (bool?)true)));
        Assert.That(await _bench.Documents.ListAsync("attempts", default), Is.Empty);
    }

    [Test]
    public async Task A_plan_reads_as_approved()
    {
        await _bench.SeeAsync("TDGS TOGS TDZA PSZA PCF PDC MLFS");

        var (_, report) = await _bench.LookAsync("?from=2026-01-14&to=2026-01-15&phases=3,5");

        Approved.That(report["lines"]!);
    }

    [Test]
    public async Task Progress_of_what_nobody_ordered_is_404() =>
        Assert.That((await _bench.LookAsync("?progress=20260116-000000-abc")).Status, Is.EqualTo(HttpStatusCode.NotFound));

    private static IEnumerable<string> LinesOf(JsonNode report) => report["lines"]!.AsArray()
        .Select(line => $"{line!["phase"]} {line["state"]} {string.Join(", ", line["outputs"]!.AsArray())}");
}
