using NbaPipeline.Monitoring.Calendar;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>When a date was looked at, and from when on it has to be looked at again.</summary>
public sealed record AgendaNote(DateTimeOffset MadeAt, DateTimeOffset NextLookAt)
{
    /// <summary>With a new day other outputs count: what was to come is over.</summary>
    public bool IsDue(DateTimeOffset now) => now >= NextLookAt || PipelineClock.GameDateAt(now) != PipelineClock.GameDateAt(MadeAt);
}
