using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Recovery;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

public sealed class RecoveryStepTests
{
    private const string AllButCache = "PGS TDGS TOGS TDZA PSZA PCF MLFS";
    private const string Cache = "precompute player_daily_cache 2026-01-15";
    private readonly RecoveryBench _bench = new(typeof(RecoveryStep), Some.Eastern("2026-01-16 09:40"));

    [TearDown]
    public async Task EndAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task With_nothing_under_way_it_asks_nothing()
    {
        await _bench.SeeAsync(AllButCache);

        await _bench.CallAsync();

        Assert.That(_bench.Warehouse.Asked, Is.Empty);
    }

    [Test]
    public async Task Rows_prove_an_attempt_and_an_answer_does_not()
    {
        await BeginAsync();
        await StepAsync(minutes: 5);
        var before = (await CacheAsync()).State;
        await _bench.SeeAsync($"{AllButCache} PDC");

        await StepAsync(minutes: 5);

        Assert.That((before, (await CacheAsync()).State), Is.EqualTo((RecoveryState.Trying, RecoveryState.Recovered)));
    }

    [Test]
    public async Task G33_After_three_attempts_it_is_given_up_and_told()
    {
        await BeginAsync();
        for (var minute = 0; minute < 300; minute += 5)
        {
            await StepAsync(minutes: 5);
        }

        Assert.That(_bench.Services.Calls, Is.EqualTo([Cache, Cache, Cache]));
        Assert.That((await CacheAsync()).State, Is.EqualTo(RecoveryState.Failed));
        Assert.That(_bench.Slack.Messages.Select(message => message.Fingerprint).Distinct(), Is.EqualTo(["phase4/player_daily_cache/2026-01-15"]));
    }

    [Test]
    public async Task G35_What_is_refused_is_not_asked_for_again()
    {
        _bench.Services.Answer = new ServiceAnswer(ServiceAnswerKind.Refused, "Unknown processor") { Status = 400 };
        await BeginAsync();
        await StepAsync(minutes: 60);

        Assert.That(_bench.Services.Calls, Is.EqualTo([Cache]));
        Assert.That((await CacheAsync()).State, Is.EqualTo(RecoveryState.Failed));
    }

    [Test]
    public async Task G36_A_repair_that_leaves_less_is_critical_and_the_last_of_its_date()
    {
        await _bench.SeeAsync("PGS TDGS TOGS TDZA PSZA PCF PDC MLFS", games: 4);
        await _bench.BeginAsync();
        await _bench.SeeAsync("PGS TDGS TOGS TDZA PSZA PCF PDC MLFS", games: 2);

        await StepAsync(minutes: 5);
        await StepAsync(minutes: 60);

        Assert.That(_bench.Slack.Messages.Max(message => message.Severity), Is.EqualTo(Severity.Critical));
        Assert.That(_bench.Slack.Messages.Select(message => message.Fingerprint), Has.Some.EqualTo("phase3/analytics/2026-01-15"));
        Assert.That(_bench.Services.Calls, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_message_about_harm_is_as_approved()
    {
        await _bench.SeeAsync("PGS TDGS TOGS TDZA PSZA PCF PDC MLFS", games: 4);
        await _bench.BeginAsync();
        await _bench.SeeAsync("PGS TDGS TOGS TDZA PSZA PCF PDC MLFS", games: 2);
        await StepAsync(minutes: 5);

        var (_, report) = await _bench.CallAsync("/?date=2026-01-15&dry_run=true&force=true");

        Approved.That(report["notifications"]![0]!["preview"]!);
    }

    [Test]
    public async Task G23_A_dry_run_calls_nobody_and_changes_no_attempt()
    {
        await BeginAsync();
        _bench.Clock.Advance(TimeSpan.FromHours(1));

        await _bench.CallAsync("/?dry_run=true");

        Assert.That(_bench.Services.Calls, Is.EqualTo([Cache]));
        Assert.That((await CacheAsync()).State, Is.EqualTo(RecoveryState.Trying));
    }

    private async Task BeginAsync()
    {
        await _bench.SeeAsync(AllButCache);
        await _bench.BeginAsync();
    }

    private Task<(System.Net.HttpStatusCode Status, System.Text.Json.Nodes.JsonNode Body)> StepAsync(int minutes)
    {
        _bench.Clock.Advance(TimeSpan.FromMinutes(minutes));
        return _bench.CallAsync();
    }

    private async Task<RecoveryRecord> CacheAsync() =>
        (await _bench.Ledger.ReadAsync(new RecoveryKey(RecoveryAction.Precompute, "player_daily_cache", Some.Date), CancellationToken.None))!.Record;
}
