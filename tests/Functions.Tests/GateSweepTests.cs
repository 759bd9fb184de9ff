using System.Net;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Gates;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

public sealed class GateSweepTests
{
    private const string Overnight = "phase3-to-phase4_2026-01-15_overnight";
    private readonly GateBench _bench = new(Some.Eastern("2026-01-16 09:05"));

    [TearDown]
    public async Task EndAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task A_date_whose_message_was_lost_is_asked_about_all_the_same()
    {
        Complete();

        await _bench.SweepAsync();

        Assert.That((await _bench.DecisionAsync(Overnight)).State, Is.EqualTo(GateState.Opened));
        Assert.That(_bench.Bus.Published.Select(trigger => trigger.Key), Does.Contain(Overnight).And.Unique);
    }

    [Test]
    public async Task What_is_decided_is_not_asked_again()
    {
        Complete();
        await _bench.SweepAsync();
        _bench.Warehouse.Asked.Clear();
        _bench.Clock.Advance(TimeSpan.FromMinutes(15));

        await _bench.SweepAsync();

        Assert.That(_bench.Warehouse.Asked, Is.Empty);
    }

    [Test]
    public async Task After_its_last_useful_hour_it_gives_up_loudly_and_triggers_no_more()
    {
        _bench.Night(7, "PGS TDGS TOGS", held: 4);
        _bench.Predicted(0);
        await _bench.SweepAsync();
        _bench.Clock.Now = Some.Eastern("2026-01-16 18:05");
        await _bench.SweepAsync();
        var given = await _bench.DecisionAsync(Overnight);
        Complete();
        _bench.Clock.Now = Some.Eastern("2026-01-16 19:20");

        await _bench.SweepAsync();

        Assert.That((given.State, (await _bench.DecisionAsync(Overnight)).State), Is.EqualTo((GateState.GaveUp, GateState.Lapsed)));
        Assert.That(_bench.Slack.Messages.Where(message => message.Fingerprint == "phase3/analytics/2026-01-15").Max(message => message.Severity), Is.EqualTo(Severity.Critical));
        Assert.That(_bench.Bus.Published.Select(trigger => trigger.Key), Does.Not.Contain(Overnight));
    }

    [Test]
    public async Task G24_What_is_not_whole_the_evening_before_lapses_at_midnight_and_is_nobodys_problem()
    {
        _bench.Clock.Now = Some.Eastern("2026-01-14 17:40");
        _bench.ToCome(5, "UPGC", held: 2);
        await _bench.DeliverAsync<Phase3ToPhase4Gate>("UpcomingPlayerGameContextProcessor", "2026-01-15");
        _bench.Clock.Now = Some.Eastern("2026-01-15 00:05");

        await _bench.SweepAsync();

        Assert.That((await _bench.DecisionAsync("phase3-to-phase4_2026-01-15_tomorrow")).State, Is.EqualTo(GateState.Lapsed));
        Assert.That(_bench.Slack.Sent, Is.Empty);
    }

    [Test]
    public async Task G23_A_dry_run_of_one_decision_shows_it_and_writes_nothing()
    {
        Complete();

        var (status, report) = await _bench.SweepAsync("?dry_run=true&gate=phase3-to-phase4&date=2026-01-15&mode=overnight");

        Assert.That((status, (string?)report["notes"]![0]), Is.EqualTo((
            HttpStatusCode.OK, $"{Overnight}: Opening, Open. PGS 7 of 7 games (100 %), TDGS 7 of 7 games (100 %), TOGS 7 of 7 games (100 %).")));
        Assert.That(await _bench.Ledger.AllAsync(CancellationToken.None), Is.Empty);
        Assert.That(_bench.Bus.Published, Is.Empty);
    }

    [TestCase("?mode=overnight")]
    [TestCase("?date=2026-01-15")]
    [TestCase("?gate=phase9-to-phase10")]
    [TestCase("?gate=phase3-to-phase4&mode=never")]
    [TestCase("?gates=phase3-to-phase4")]
    public async Task What_it_does_not_understand_it_refuses(string query) =>
        Assert.That((await _bench.SweepAsync(query)).Status, Is.EqualTo(HttpStatusCode.BadRequest));

    [Test]
    public async Task It_leaves_a_heartbeat_when_nothing_is_open()
    {
        Complete();
        await _bench.SweepAsync();
        await _bench.SweepAsync();

        Assert.That((await _bench.Documents.ListAsync("heartbeats", CancellationToken.None)).Select(beat => beat.Path), Is.EqualTo(["heartbeats/gate-sweep"]));
    }

    private void Complete()
    {
        _bench.Night(7, "PGS TDGS TOGS TDZA PSZA PCF PDC MLFS");
        _bench.Predicted(0);
    }
}
