using NbaPipeline.Monitoring.Calendar;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>One expected game in one source: is it there, since when is it due, and how many rows say so.</summary>
public sealed record GameCoverage(SlateGame Game, DateTimeOffset DueAt, long RowCount, long PlayerCount, bool IsCovered)
{
    public bool HasSurplus => RowCount > PlayerCount;

    public bool IsDueAt(DateTimeOffset now) => now >= DueAt;
}
