using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>What a run of conflict repairs saw, before it did anything.</summary>
internal sealed record ConflictLook
{
    /// <summary>Conflicts of the log, those of this run included.</summary>
    public IReadOnlyList<ConflictStanding> Standings { get; init; } = [];

    /// <summary>Those that the log does not know yet.</summary>
    public IReadOnlyList<ConflictStanding> Taken { get; init; } = [];

    /// <summary>Per date with open conflicts: its games, where the schedule is known.</summary>
    public IReadOnlyDictionary<DateOnly, RecoveryDay> Days { get; init; } = new Dictionary<DateOnly, RecoveryDay>();

    public IReadOnlyList<ConflictGroup> Groups { get; init; } = [];

    public IReadOnlyList<BlindSpot> Unknowns { get; init; } = [];

    /// <summary>It did not look at all.</summary>
    public bool IsIdle { get; init; }

    public IReadOnlyList<ConflictStanding> Open => [.. Standings.Where(standing => !standing.Resolved)];

    /// <summary>The open conflicts of a date as the alert judges them; those that were proven just now are none any more.</summary>
    public ConflictFacts FactsOf(DateOnly date) => new(date, [.. Open.Where(one => one.GameDate == date && !IsProven(one)).Select(one => one.Conflict)])
    {
        GameCount = Days.GetValueOrDefault(date)?.Slate.Expected.Count,
    };

    public IReadOnlyList<DateOnly> Dates => [.. Open.Select(one => one.GameDate).Distinct().Order()];

    public bool IsBreaker(DateOnly date, ConflictThresholds thresholds) => FactsOf(date).IsBreaker(thresholds);

    private bool IsProven(ConflictStanding conflict) => Groups.Any(group => group.Conflicts.Contains(conflict) && group.IsProven(conflict));
}
