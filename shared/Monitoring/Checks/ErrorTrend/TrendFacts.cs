using NbaPipeline.Monitoring.Trends;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>All that the judge needs: the figures, which kinds could not be asked for, and how long a repair takes.</summary>
/// <param name="Today">The Eastern day of the run, which is not complete and not among the figures.</param>
/// <param name="GameDays">The game days that were looked at, oldest first.</param>
/// <param name="Series">One a figure.</param>
/// <param name="Unknown">What could not be looked at.</param>
public sealed record TrendFacts(DateOnly Today, IReadOnlyList<DateOnly> GameDays, IReadOnlyList<TrendSeries> Series, IReadOnlyList<BlindSpot> Unknown)
{
    /// <summary>Kinds of which there is no complete record: none of their figures is healthy.</summary>
    public IReadOnlySet<TrendKind> UnknownKinds { get; init; } = new HashSet<TrendKind>();

    /// <summary>The median of what repairs took; null where it was not asked for, or there were none.</summary>
    public TimeSpan? MedianRepair { get; init; }

    /// <summary>Problems that are open: one that lasts keeps the date on which it began.</summary>
    public IReadOnlyDictionary<Fingerprint, DateTimeOffset> Open { get; init; } = new Dictionary<Fingerprint, DateTimeOffset>();
}
