using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

public sealed class ScheduleRefreshTests
{
    private const string Refresh = "refresh";
    private readonly RecoveryBench _bench = new(typeof(ScheduleRefresh), Some.Eastern("2026-01-15 23:54"));

    [TearDown]
    public async Task EndAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task A_game_that_does_not_end_has_the_schedule_fetched_again_three_times_at_most()
    {
        await _bench.SeeAsync("", finished: false);
        for (var run = 0; run < 12; run++)
        {
            await _bench.CallAsync();
            _bench.Clock.Advance(TimeSpan.FromMinutes(15));
        }

        Assert.That(_bench.Services.Calls, Is.EqualTo([Refresh, Refresh, Refresh]));
    }

    [Test]
    public async Task A_schedule_that_lets_its_games_end_is_left_alone()
    {
        await _bench.SeeAsync("");

        await _bench.CallAsync();

        Assert.That(_bench.Services.Calls, Is.Empty);
    }

    [Test]
    public async Task A_game_that_may_still_be_going_on_is_waited_for()
    {
        await _bench.SeeAsync("", finished: false);
        _bench.Clock.Now = Some.Eastern("2026-01-15 22:54");

        await _bench.CallAsync();

        Assert.That(_bench.Services.Calls, Is.Empty);
    }

    [Test]
    public async Task G23_A_dry_run_asks_for_nothing()
    {
        await _bench.SeeAsync("", finished: false);

        var (_, report) = await _bench.CallAsync("/?dry_run=true");

        Assert.That((string?)report["notes"]![0], Is.EqualTo("Next: a fresh schedule for 2026-01-15."));
        Assert.That(_bench.Services.Calls, Is.Empty);
    }
}
