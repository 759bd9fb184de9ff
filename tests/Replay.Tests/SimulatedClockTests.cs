namespace NbaPipeline.Replay.Tests;

public sealed class SimulatedClockTests
{
    private static readonly DateTimeOffset Start = Some.At("2026-01-12T11:00:00Z");
    private readonly SimulatedClock _clock = new(Start);

    [Test]
    public void Time_stands_still_until_it_is_moved()
    {
        var before = _clock.GetUtcNow();
        _clock.Advance(TimeSpan.FromMinutes(5));

        Assert.That(
            (before, _clock.GetUtcNow(), _clock.GetElapsedTime(before.UtcTicks)),
            Is.EqualTo((Start, Start.AddMinutes(5), TimeSpan.FromMinutes(5))));
    }

    [Test]
    public void Time_does_not_move_back() =>
        Assert.That(() => _clock.AdvanceTo(Start.AddSeconds(-1)), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public async Task A_delay_ends_when_the_clock_reaches_it()
    {
        var delay = Task.Delay(TimeSpan.FromMinutes(10), _clock);

        _clock.Advance(TimeSpan.FromMinutes(9));
        var early = delay.IsCompleted;
        _clock.Advance(TimeSpan.FromMinutes(1));
        await delay;

        Assert.That(early, Is.False);
    }

    [Test]
    public void Timers_fire_in_order_each_at_its_own_time()
    {
        var fired = new List<(string Name, DateTimeOffset At)>();
        using var late = _clock.CreateTimer(_ => fired.Add(("late", _clock.GetUtcNow())), null, TimeSpan.FromMinutes(2), Timeout.InfiniteTimeSpan);
        using var early = _clock.CreateTimer(_ => fired.Add(("early", _clock.GetUtcNow())), null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);

        _clock.Advance(TimeSpan.FromHours(1));

        Assert.That(fired, Is.EqualTo([("early", Start.AddMinutes(1)), ("late", Start.AddMinutes(2))]));
    }

    [Test]
    public void A_periodic_timer_fires_once_a_period_until_it_is_disposed()
    {
        var count = 0;
        var timer = _clock.CreateTimer(_ => count++, null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));

        _clock.Advance(TimeSpan.FromMinutes(5));
        timer.Dispose();
        _clock.Advance(TimeSpan.FromMinutes(5));

        Assert.That((count, _clock.NextTimerAt), Is.EqualTo((5, (DateTimeOffset?)null)));
    }

    [Test]
    public void A_timer_can_be_stopped_and_moved()
    {
        var count = 0;
        using var timer = _clock.CreateTimer(_ => count++, null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);

        timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _clock.Advance(TimeSpan.FromMinutes(5));
        timer.Change(TimeSpan.FromMinutes(3), Timeout.InfiniteTimeSpan);

        Assert.That((count, _clock.NextTimerAt), Is.EqualTo((0, (DateTimeOffset?)Start.AddMinutes(8))));
    }

    [Test]
    public void A_timer_that_is_due_at_once_does_not_wait_for_the_clock()
    {
        var count = 0;
        using var timer = _clock.CreateTimer(_ => count++, null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);

        Assert.That(count, Is.EqualTo(1));
    }

    [Test]
    public void A_cancellation_source_times_out_on_simulated_time()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromSeconds(30), _clock);

        _clock.Advance(TimeSpan.FromSeconds(30));

        Assert.That(source.IsCancellationRequested, Is.True);
    }

    [Test]
    public async Task Many_threads_may_wait_while_one_moves_the_clock()
    {
        var waiting = Enumerable.Range(1, 200).Select(minutes => Task.Run(() => Task.Delay(TimeSpan.FromMinutes(minutes % 7), _clock))).ToList();

        while (!waiting.TrueForAll(task => task.IsCompleted))
        {
            _clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
        }

        Assert.That(waiting, Is.All.Matches<Task>(task => task.IsCompletedSuccessfully));
    }
}
