namespace NbaPipeline.Ops;

/// <summary>A clock that starts at another moment and then runs as the real one does.</summary>
public sealed class ShiftedClock(DateTimeOffset start, TimeProvider real) : TimeProvider
{
    private readonly TimeSpan _shift = start - real.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() + _shift;
}
