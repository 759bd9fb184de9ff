namespace NbaPipeline.Replay;

/// <summary>
/// The clock of time-outs and back-offs, apart from the one by which functions judge: jitter may not move what is recorded. It follows the
/// other from call to call, and within a call it passes only while nothing else is waited for, so that an answer that takes long on a busy
/// machine meets no time-out sooner than it would in production.
/// </summary>
internal sealed class WaitingTime(DateTimeOffset start, TimeSpan attempt)
{
    /// <summary>A shorter wait is a pause between two attempts: nobody is at work.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private long _hangsUntil = start.UtcTicks;

    public SimulatedClock Clock { get; } = new(start);

    private bool IsHanging => Clock.GetUtcNow().UtcTicks < Interlocked.Read(ref _hangsUntil);

    /// <summary>Said of a call whose answer will never come: whoever made it waits for its time-out alone.</summary>
    public void Hang() => Interlocked.Exchange(ref _hangsUntil, (Clock.GetUtcNow() + attempt).UtcTicks);

    public void Follow(DateTimeOffset now)
    {
        if (now > Clock.GetUtcNow())
        {
            Clock.AdvanceTo(now);
        }
    }

    /// <summary>Moves on to the next timer if that is all that can be waited for, or if it was waited for in real time; tells whether it did.</summary>
    public bool Pass(TimeSpan waited)
    {
        if (Clock.NextTimerAt is not { } next || waited < Cost(next - Clock.GetUtcNow()))
        {
            return false;
        }

        Follow(next);
        return true;
    }

    private TimeSpan Cost(TimeSpan distance) => distance <= LongestPause || IsHanging ? TimeSpan.Zero : distance;
}
