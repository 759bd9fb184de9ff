using System.Net;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

public sealed class PipelineRecoveryTests
{
    private const string Analytics = "analyse player_game_summary,team_defense_game_summary,team_offense_game_summary 2026-01-15";
    private readonly RecoveryBench _bench = new(typeof(PipelineRecovery), Some.Eastern("2026-01-16 09:40"));

    [TearDown]
    public async Task EndAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task G37_Of_a_date_without_phases_3_and_4_only_phase_3_is_asked_for()
    {
        await _bench.SeeAsync("");

        var (status, report) = await _bench.CallAsync();

        Assert.That(status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(_bench.Services.Calls, Is.EqualTo([Analytics]));
        Assert.That($"{report["notes"]}", Does.Contain("2026-01-15 PDC: it builds on"));
    }

    [Test]
    public async Task G33_It_is_not_asked_for_again_while_its_effect_is_waited_for()
    {
        await _bench.SeeAsync("");

        await _bench.CallAsync();
        _bench.Clock.Advance(TimeSpan.FromMinutes(10));
        await _bench.CallAsync();

        Assert.That(_bench.Services.Calls, Is.EqualTo([Analytics]));
    }

    [Test]
    public async Task A_date_that_is_whole_is_left_alone()
    {
        await _bench.SeeAsync("PGS TDGS TOGS TDZA PSZA PCF PDC MLFS");

        await _bench.CallAsync();

        Assert.That(_bench.Services.Calls, Is.Empty);
        Assert.That(_bench.Slack.Sent, Is.Empty);
    }

    [Test]
    public async Task A_date_that_is_whole_is_not_asked_about_again_until_something_is_due()
    {
        await _bench.SeeAsync("PGS TDGS TOGS TDZA PSZA PCF PDC MLFS");
        await _bench.CallAsync();
        var asked = _bench.Warehouse.Asked.Count;
        _bench.Clock.Advance(TimeSpan.FromMinutes(30));

        var (_, report) = await _bench.CallAsync();

        Assert.That(_bench.Warehouse.Asked, Has.Count.EqualTo(asked));
        Assert.That($"{report["notes"]}", Does.Contain("2026-01-15: nothing is open or due"));
    }

    [TestCase("/?dry_run=true")]
    [TestCase("/?date=2026-01-15")]
    public async Task Whoever_asks_by_hand_is_shown_what_stands_there(string query)
    {
        await _bench.SeeAsync("PGS TDGS TOGS TDZA PSZA PCF PDC MLFS");
        await _bench.CallAsync();
        var asked = _bench.Warehouse.Asked.Count;

        await _bench.CallAsync(query);

        Assert.That(_bench.Warehouse.Asked, Has.Count.GreaterThan(asked));
    }

    [Test]
    public async Task What_an_alert_says_of_a_date_is_looked_at_whatever_was_noted()
    {
        await _bench.SeeAsync("PGS TDGS TOGS TDZA PSZA PCF PDC MLFS");
        await _bench.CallAsync();
        await _bench.SeeAsync("PGS TDGS TOGS TDZA PSZA PCF MLFS");
        await _bench.AlertAsync(typeof(Phase4FailureAlert));
        _bench.Clock.Advance(TimeSpan.FromMinutes(30));

        await _bench.CallAsync();

        Assert.That(_bench.Services.Calls, Is.EqualTo(["precompute player_daily_cache 2026-01-15"]));
    }

    [Test]
    public async Task G34_Without_the_halt_flag_it_does_nothing_and_says_so()
    {
        await _bench.SeeAsync("", halt: null);

        var (status, report) = await _bench.CallAsync();

        Assert.That((status, (string?)report["notes"]![0]), Is.EqualTo((
            HttpStatusCode.OK, "halt/state is missing: nobody knows whether the pipeline is halted, so nothing is done.")));
        Assert.That(_bench.Services.Calls, Is.Empty);
    }

    [Test]
    public async Task G34_While_a_game_is_not_final_nothing_is_analysed()
    {
        await _bench.SeeAsync("", finished: false);

        await _bench.CallAsync();

        Assert.That(_bench.Services.Calls, Has.None.StartsWith("analyse"));
    }

    [Test]
    public async Task G12_What_it_cannot_ask_it_does_not_repair()
    {
        await _bench.SeeAsync("PGS TDGS TOGS TDZA PSZA PCF PDC MLFS");
        _bench.Warehouse.Fail("nba_precompute.player_daily_cache", "invalidQuery");

        var (status, _) = await _bench.CallAsync();

        Assert.That(status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(_bench.Services.Calls, Is.Empty);
    }

    [Test]
    public async Task G12_Where_it_is_not_known_when_the_season_began_phase_4_is_not_repaired()
    {
        await _bench.SeeAsync("PGS TDGS TOGS TDZA PSZA PCF MLFS");
        _bench.Warehouse.Fail("PrecomputeSightings");
        _bench.Warehouse.Fail("SeasonOpenings");

        var (status, _) = await _bench.CallAsync();

        Assert.That(status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(_bench.Services.Calls, Is.Empty);
    }

    [Test]
    public async Task G38_A_storm_of_runs_is_not_fed()
    {
        await _bench.SeeAsync("PGS TDGS TOGS TDZA PSZA PCF MLFS");
        _bench.Warehouse.Answer("ProcessorRuns", new WorkflowFact(
            "runs", _bench.Clock.Now.AddMinutes(-5), Some.Date, "PlayerDailyCacheProcessor", "failed", null, 60, 1, "phase_4_precompute"));

        var (_, report) = await _bench.CallAsync();

        Assert.That(_bench.Services.Calls, Is.Empty);
        Assert.That($"{report["notes"]}", Does.Contain("60 runs within an hour"));
    }

    [Test]
    public async Task G23_A_dry_run_shows_the_plan_and_calls_nobody()
    {
        await _bench.SeeAsync("");

        var (status, report) = await _bench.CallAsync("/?dry_run=true");

        Assert.That((status, (string?)report["notes"]![0]), Is.EqualTo((HttpStatusCode.OK, "Next: phase 3 run of PGS, TDGS, TOGS for 2026-01-15.")));
        Assert.That(_bench.Services.Calls, Is.Empty);
        Assert.That(await _bench.Documents.ListAsync("attempts", CancellationToken.None), Is.Empty);
    }
}
