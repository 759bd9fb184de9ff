using System.Net;
using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Recovery;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

public sealed class StreamingConflictRecoveryTests
{
    private const string Load = "scrape bdl 2026-01-15";
    private readonly ConflictBench _bench = new();

    [TearDown]
    public async Task EndAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task A_conflict_that_a_run_reports_is_taken_in_once()
    {
        await _bench.SeeAsync("MEM@ORL");

        await _bench.CallAsync();
        await _bench.CallAsync();

        Assert.That(_bench.Log, Is.EqualTo(["20260115_MEM_ORL retry 0 open"]));
        Assert.That(_bench.Calls, Is.Empty);
    }

    [Test]
    public async Task G33_It_is_tried_after_5_10_and_20_minutes_and_once_more_in_a_clear_buffer()
    {
        await _bench.SeeAsync("MEM@ORL");

        var calls = await _bench.CallEveryAsync(minutes: 1, until: 600);

        Assert.That(calls, Has.Count.EqualTo(4));
        Assert.That(calls[0], Is.EqualTo(5));
        Assert.That(calls[3], Is.GreaterThanOrEqualTo(90));
        Assert.That(_bench.Calls, Is.EqualTo([Load, Load, Load, Load]));
        Assert.That(_bench.Log, Is.EqualTo(Enumerable.Range(0, 5).Select(retry => $"20260115_MEM_ORL retry {retry} open")));
    }

    [Test]
    public async Task Rows_that_came_since_resolve_it_and_an_answer_does_not()
    {
        await _bench.SeeAsync("MEM@ORL");
        await _bench.CallEveryAsync(minutes: 5, until: 10);
        var answered = _bench.Log[^1];

        _bench.Loaded("MEM@ORL");
        await _bench.CallAsync();

        Assert.That((answered, _bench.Log[^1]), Is.EqualTo(("20260115_MEM_ORL retry 0 open", "20260115_MEM_ORL retry 0 resolved by auto_retry")));
        Assert.That((await _bench.RecordAsync())!.State, Is.EqualTo(RecoveryState.Recovered));
    }

    [Test]
    public async Task What_another_load_resolved_is_not_loaded_again()
    {
        await _bench.SeeAsync("MEM@ORL");
        await _bench.CallAsync();
        _bench.Clock.Advance(TimeSpan.FromMinutes(4));

        _bench.Loaded("MEM@ORL");
        await _bench.CallEveryAsync(minutes: 5, until: 120);

        Assert.That(_bench.Calls, Is.Empty);
        Assert.That(_bench.Log[^1], Is.EqualTo("20260115_MEM_ORL retry 0 resolved by other_load"));
    }

    [Test]
    public async Task Above_half_of_a_dates_games_nothing_is_loaded_and_Critical_is_told_once()
    {
        await _bench.SeeAsync("MEM@ORL", "PHX@DET", "BOS@MIA");

        await _bench.CallEveryAsync(minutes: 15, until: 240);

        Assert.That(_bench.Calls, Is.Empty);
        Assert.That(_bench.Slack.Posts.Select(post => post.Message.Title), Is.EqualTo(["Critical: Streaming conflicts: 3 of 4 games (75 %), 2026-01-15"]));
    }

    [Test]
    public async Task The_message_of_the_breaker_is_the_alerts_own()
    {
        await _bench.SeeAsync("MEM@ORL", "PHX@DET", "BOS@MIA");

        await _bench.CallAsync();
        await _bench.AskTheAlertAsync();

        Assert.That(_bench.Slack.Kinds, Is.EqualTo([AlertKind.Open]));
    }

    [Test]
    public async Task An_answer_to_a_call_of_ours_is_taken_in_too()
    {
        await _bench.SeeAsync();
        await _bench.AnsweredAsync("results.0.stats.streaming_conflicts.0.game_id", "20260115_PHX_DET");

        await _bench.CallAsync();

        Assert.That(_bench.Log, Is.EqualTo(["20260115_PHX_DET retry 0 open"]));
    }

    [TestCase(null, "halt/state is missing")]
    [TestCase("""{"halted":true}""", "the pipeline is halted")]
    public async Task G34_Without_the_word_that_the_pipeline_runs_it_does_nothing_and_says_so(string? halt, string words)
    {
        await _bench.SeeWithHaltAsync(halt, "MEM@ORL");

        var (status, report) = await _bench.CallAsync();

        Assert.That(status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((string?)report["notes"]![0], Does.StartWith(words));
        Assert.That(_bench.Log, Is.Empty);
    }

    [Test]
    public async Task G34_While_a_game_of_the_date_is_not_final_nothing_is_loaded()
    {
        _bench.Status = ScheduleStatus.InProgress;
        await _bench.SeeAsync("MEM@ORL");

        await _bench.CallEveryAsync(minutes: 5, until: 60);

        Assert.That(_bench.Calls, Is.Empty);
    }

    [Test]
    public async Task A_kind_that_is_switched_off_is_logged_and_not_loaded()
    {
        await _bench.SeeAsync("MEM@ORL");
        await _bench.Documents.CreateAsync("halt/recovery", """{"stopped":["reload"]}""", default);

        await _bench.CallEveryAsync(minutes: 5, until: 60);

        Assert.That((_bench.Calls.Count, _bench.Log.Count), Is.EqualTo((0, 1)));
    }

    [Test]
    public async Task G35_A_load_that_is_refused_is_not_asked_for_again()
    {
        _bench.Services.Answer = new ServiceAnswer(ServiceAnswerKind.Refused, "Unknown scraper") { Status = 400 };
        await _bench.SeeAsync("MEM@ORL");

        await _bench.CallEveryAsync(minutes: 5, until: 80);

        Assert.That(_bench.Calls, Is.EqualTo([Load]));
    }

    [Test]
    public async Task G36_A_load_that_leaves_less_is_Critical_and_the_last()
    {
        await _bench.SeeAsync("MEM@ORL");
        await _bench.CallEveryAsync(minutes: 5, until: 10);

        _bench.Lose("PHX@DET");
        await _bench.CallEveryAsync(minutes: 5, until: 240);

        Assert.That(_bench.Calls, Is.EqualTo([Load]));
        Assert.That(_bench.Slack.Messages.Select(message => message.Title), Is.EqualTo(["Critical: Repair of BDL: did harm, 2026-01-15"]));
    }

    [Test]
    public async Task G38_A_storm_of_runs_is_not_fed()
    {
        await _bench.SeeAsync("MEM@ORL");
        _bench.Warehouse.Answer("ProcessorRuns", _ => [new WorkflowFact(
            "runs", _bench.Clock.Now.AddMinutes(-1), Some.Date, "BdlPlayerBoxScoresProcessor", "partial", null, 60, 1, "phase_2_raw")]);

        await _bench.CallEveryAsync(minutes: 5, until: 30);

        Assert.That(_bench.Calls, Is.Empty);
    }

    [Test]
    public async Task G12_A_log_that_cannot_be_read_is_503_and_nothing_is_written()
    {
        await _bench.SeeAsync("MEM@ORL");
        _bench.Warehouse.Fail("ConflictStandings");

        var (status, _) = await _bench.CallAsync();

        Assert.That((status, _bench.Log.Count, _bench.Calls.Count), Is.EqualTo((HttpStatusCode.ServiceUnavailable, 0, 0)));
    }

    [Test]
    public async Task What_the_log_does_not_know_is_not_loaded()
    {
        await _bench.SeeAsync("MEM@ORL");
        _bench.Warehouse.AppendFailure = new WarehouseException("backendError", "No.", isPermanent: false);
        _bench.Clock.Advance(TimeSpan.FromMinutes(30));

        var (status, _) = await _bench.CallAsync();

        Assert.That((status, _bench.Calls.Count), Is.EqualTo((HttpStatusCode.ServiceUnavailable, 0)));
    }

    [Test]
    public async Task G23_A_dry_run_shows_what_it_would_write_and_ask_for_and_does_neither()
    {
        await _bench.SeeAsync("MEM@ORL");
        _bench.Clock.Advance(TimeSpan.FromMinutes(10));

        var (_, report) = await _bench.CallAsync("/?dry_run=true");

        Assert.That(report["notes"]!.AsArray().Select(note => (string?)note), Is.EqualTo([
            "Log: 2026-01-15 MEM@ORL (BdlPlayerBoxScoresProcessor), taken in.", "Next: another load of BDL for 2026-01-15."]));
        Assert.That((_bench.Log.Count, _bench.Calls.Count), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task Figures_say_how_conflicts_go()
    {
        await _bench.SeeAsync("MEM@ORL");
        await _bench.CallEveryAsync(minutes: 5, until: 10);
        _bench.Loaded("MEM@ORL");

        var (_, report) = await _bench.CallAsync();

        Assert.That(Figure(report, "conflicts_resolved_by_retry"), Is.EqualTo(1));
        Assert.That(Figure(report, "conflicts_open"), Is.EqualTo(0));
    }

    private static double? Figure(JsonNode report, string name) => (double?)report["figures"]![name];
}
