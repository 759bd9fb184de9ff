namespace NbaPipeline.Replay;

/// <summary>
/// Time that moves only when it is told to. Timers fire in order of their due time, each at the moment it was due, so that
/// <c>Task.Delay(…, clock)</c> and timeouts behave as they would have, only faster. Safe to use from any thread.
/// </summary>
public sealed class SimulatedClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<SimulatedTimer> _timers = [];
    private DateTimeOffset _now = start.ToUniversalTime();

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>The due time of the next timer; null: none is waiting.</summary>
    public DateTimeOffset? NextTimerAt
    {
        get
        {
            lock (_gate)
            {
                return Next()?.DueAt;
            }
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <summary>Moves forward and fires what becomes due on the way. Time never moves back: an earlier instant is refused.</summary>
    public void AdvanceTo(DateTimeOffset instant)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(instant, GetUtcNow());
        FireUntil(instant);
        lock (_gate)
        {
            _now = instant > _now ? instant.ToUniversalTime() : _now;
        }
    }

    public void Advance(TimeSpan time) => AdvanceTo(GetUtcNow() + time);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new SimulatedTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    internal void Schedule(SimulatedTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
            timer.Period = period;
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                timer.DueAt = _now + dueTime;
                _timers.Add(timer);
            }
        }

        // A timer that is due at once fires without waiting for the clock, as a real one does.
        if (dueTime == TimeSpan.Zero)
        {
            FireUntil(GetUtcNow());
        }
    }

    internal void Remove(SimulatedTimer timer)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
        }
    }

    private void FireUntil(DateTimeOffset instant)
    {
        while (TakeDue(instant) is { } timer)
        {
            timer.Fire();
        }
    }

    private SimulatedTimer? TakeDue(DateTimeOffset until)
    {
        lock (_gate)
        {
            if (Next() is not { } timer || timer.DueAt > until)
            {
                return null;
            }

            _now = timer.DueAt > _now ? timer.DueAt : _now;
            _timers.Remove(timer);
            Repeat(timer);
            return timer;
        }
    }

    private void Repeat(SimulatedTimer timer)
    {
        if (timer.Period > TimeSpan.Zero)
        {
            timer.DueAt += timer.Period;
            _timers.Add(timer);
        }
    }

    private SimulatedTimer? Next() => _timers.MinBy(timer => timer.DueAt);
}
