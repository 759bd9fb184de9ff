namespace NbaPipeline.Replay;

/// <summary>A timer of the <see cref="SimulatedClock"/>; its times are guarded by the clock's lock.</summary>
internal sealed class SimulatedTimer(SimulatedClock clock, Action callback) : ITimer
{
    private volatile bool _disposed;

    public DateTimeOffset DueAt { get; set; }

    public TimeSpan Period { get; set; }

    public void Fire()
    {
        if (!_disposed)
        {
            callback();
        }
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        if (_disposed)
        {
            return false;
        }

        clock.Schedule(this, dueTime, period);
        return true;
    }

    public void Dispose()
    {
        _disposed = true;
        clock.Remove(this);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
