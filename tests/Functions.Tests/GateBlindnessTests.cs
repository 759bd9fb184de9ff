using NbaPipeline.Monitoring.Gates;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

[TestFixture("observe")]
[TestFixture("enforce")]
public sealed class GateBlindnessTests(string mode)
{
    private readonly GateBench _bench = new(Some.Eastern("2026-01-16 09:10"), mode);

    [TearDown]
    public async Task EndAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task G29_That_it_could_not_look_is_told_once_and_begins_to_end_with_a_look_that_finds_nothing_wrong()
    {
        _bench.Night(7, "PGS TDGS TOGS TDZA PSZA PCF PDC MLFS");
        _bench.Warehouse.Fail("nba_analytics.player_game_summary", "backendError", isPermanent: false);
        await _bench.DeliverAsync<Phase3ToPhase4Gate>("PlayerGameSummaryProcessor", "2026-01-15");
        await _bench.SweepLaterAsync();
        var (told, before) = (_bench.Slack.Posts.Count, await FallingAsync());
        _bench.Warehouse.Heal();

        await _bench.SweepAsync();

        Assert.That((told, before, await FallingAsync()), Is.EqualTo((1, false, true)));
        Assert.That((await _bench.DecisionAsync("phase3-to-phase4_2026-01-15_overnight")).State, Is.EqualTo(GateState.Opened));
    }

    private async Task<bool> FallingAsync() => (await new IncidentLog(_bench.Documents).ReadAsync(CancellationToken.None)).Open
        .SelectMany(incident => incident.ActiveParts)
        .SelectMany(part => part.Sightings)
        .Single()
        .Falling is not null;
}
