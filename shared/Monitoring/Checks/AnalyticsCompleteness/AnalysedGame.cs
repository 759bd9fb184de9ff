using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>One game that a raw source has: since when, in which sources, and what analytics made of it.</summary>
public sealed record AnalysedGame(SlateGame Game, IReadOnlyList<RawSource> Sources, DateTimeOffset RawSince, long RowCount, long PlayerCount)
{
    public bool IsThere => PlayerCount > 0;

    public bool HasSurplus => RowCount > PlayerCount;

    /// <summary>With its rows, and not before the morning after.</summary>
    public DateTimeOffset DueAt(DateTimeOffset morning) => RawSince > morning ? RawSince : morning;
}
