using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>All that a plan is made from, besides the request and the limits.</summary>
public sealed record BackfillOutlook(RecoveryFacts Facts, IReadOnlyList<RecoveryRecord> Records)
{
    /// <summary>Conflicts with young rows that are not resolved; null: they could not be asked for.</summary>
    public IReadOnlyList<ConflictStanding>? Conflicts { get; init; } = [];

    public IReadOnlyList<ServedVersion> Versions { get; init; } = [];

    /// <summary>Kinds of repair that are switched off.</summary>
    public IReadOnlyList<string> Stopped { get; init; } = [];

    /// <summary>Why nothing may be done at all; null: something may.</summary>
    public string? Halted { get; init; }

    internal RecoveryRecord? RecordOf(RecoveryKey key) => Records.FirstOrDefault(record => record.Key == key);

    internal bool IsHarmed(RecoveryKey key) =>
        Records.Any(record => record.State is RecoveryState.Harmful && record.Key.GameDate == key.GameDate && record.Key.Action <= key.Action);

    internal bool IsStopped(RecoveryAction action) => Stopped.Contains(action.ToString(), StringComparer.OrdinalIgnoreCase);
}
