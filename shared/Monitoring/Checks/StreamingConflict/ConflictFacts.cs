using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>All that the judge needs of one game date: its open conflicts, and how many games it has.</summary>
/// <param name="Date">The game date.</param>
/// <param name="Conflicts">Those that are not resolved.</param>
public sealed record ConflictFacts(DateOnly Date, IReadOnlyList<OpenConflict> Conflicts)
{
    /// <summary>Games of the date; null: nobody was asked, or nobody knows.</summary>
    public int? GameCount { get; init; }

    /// <summary>Why the games are not known, where they are needed.</summary>
    public Blindness? WhyBlind { get; init; }

    /// <summary>Distinct games in conflict.</summary>
    public int InConflict => Conflicts.Select(conflict => conflict.Game).Distinct().Count();

    public IReadOnlyList<OpenConflict> PastTheirRetries(ConflictThresholds thresholds) =>
        [.. Conflicts.Where(conflict => thresholds.IsPastItsRetries(conflict.RetryCount))];

    public bool IsBreaker(ConflictThresholds thresholds) => GameCount is { } games && thresholds.IsBreaker(InConflict, games);
}
