namespace NbaPipeline.Monitoring.Recovery;

/// <summary>All that a plan is made from, besides the clock and the limits.</summary>
/// <param name="Facts">What every output holds.</param>
/// <param name="Records">What was tried for them.</param>
/// <param name="IsTold">Whether somebody has been told about an output's problem.</param>
/// <param name="Stopped">Kinds of repair that are switched off.</param>
public sealed record RecoveryOutlook(
    IReadOnlyList<OutputFact> Facts, IReadOnlyList<RecoveryRecord> Records, Func<RecoveryKey, bool> IsTold, IReadOnlyList<string> Stopped)
{
    public RecoveryRecord? RecordOf(RecoveryKey key) => Records.FirstOrDefault(record => record.Key == key);

    public OutputFact? FactOf(RecoveryKey key) => Facts.FirstOrDefault(fact => fact.Key == key);

    /// <summary>Whether a repair of the date did harm to the same phase, or to one that this builds on; what comes before it is not made of it.</summary>
    public bool IsHarmed(RecoveryKey key) =>
        Records.Any(record => record.State is RecoveryState.Harmful && record.Key.GameDate == key.GameDate && record.Key.Action <= key.Action);

    public bool IsStopped(RecoveryAction action) => Stopped.Contains(action.ToString(), StringComparer.OrdinalIgnoreCase);
}
