using System.Diagnostics;
using NbaPipeline.LocalCloud.Functions;

namespace NbaPipeline.Replay.Tests;

public sealed class WaitingTimeTests
{
    private static readonly DateTimeOffset Start = Some.At("2026-01-19T11:00:00Z");
    private static readonly TimeSpan Attempt = TimeSpan.FromSeconds(30);
    private readonly WaitingTime _waiting = new(Start, Attempt);

    [TestCase(5, 0, true)]
    [TestCase(6, 0, false)]
    [TestCase(30, 29, false)]
    [TestCase(30, 30, true)]
    public void A_pause_passes_at_once_and_a_time_out_as_slowly_as_in_production(double distance, double waited, bool passes)
    {
        using var timer = Timer(distance);

        Assert.That(_waiting.Pass(TimeSpan.FromSeconds(waited)), Is.EqualTo(passes));
    }

    [Test]
    public void While_an_answer_will_never_come_its_time_out_passes_at_once_and_the_next_one_does_not()
    {
        _waiting.Hang();

        using (Timer(30))
        {
            Assert.That(_waiting.Pass(TimeSpan.Zero), Is.True);
        }

        using var next = Timer(30);
        Assert.That((_waiting.Clock.GetUtcNow(), _waiting.Pass(TimeSpan.Zero)), Is.EqualTo((Start + Attempt, false)));
    }

    [Test]
    public void It_follows_the_clock_and_never_goes_back()
    {
        _waiting.Follow(Start.AddHours(1));
        _waiting.Follow(Start);

        Assert.That(_waiting.Clock.GetUtcNow(), Is.EqualTo(Start.AddHours(1)));
    }

    [Test]
    public async Task A_call_that_hangs_three_times_ends_in_bounded_real_time_and_moves_no_other_clock()
    {
        var world = Some.World();
        var (cloud, waiting) = (new FakeCloud(world.StartsAt), new WaitingTime(world.StartsAt, Attempt));
        var function = new HangingFunction(waiting, cloud.Clock);
        var started = Stopwatch.GetTimestamp();

        await new ReplayEngine(cloud.Clock, cloud, cloud) { Waiting = waiting }.RunAsync(
            world, [new(Some.Alert, [new FunctionSchedule("0 13 20 1 *")], function)], CancellationToken.None);

        Assert.That(Stopwatch.GetElapsedTime(started), Is.LessThan(Attempt));
        Assert.That((function.Waited, function.Moved), Is.EqualTo((Attempt * 3, TimeSpan.Zero)));
    }

    private ITimer Timer(double seconds) => _waiting.Clock.CreateTimer(_ => { }, null, TimeSpan.FromSeconds(seconds), Timeout.InfiniteTimeSpan);

    private sealed class HangingFunction(WaitingTime waiting, SimulatedClock clock) : IReplayFunction
    {
        public TimeSpan Waited { get; private set; }

        public TimeSpan Moved { get; private set; }

        public async Task<ReplayInvocation> InvokeAsync(CancellationToken cancellationToken)
        {
            var (began, at) = (waiting.Clock.GetUtcNow(), clock.GetUtcNow());
            for (var attempt = 0; attempt < 3; attempt++)
            {
                waiting.Hang();
                await Task.Delay(Attempt, waiting.Clock, cancellationToken);
            }

            (Waited, Moved) = (waiting.Clock.GetUtcNow() - began, clock.GetUtcNow() - at);
            return new(503, "");
        }
    }
}
