namespace NbaPipeline.Monitoring.Recovery;

/// <summary>
/// What people ordered, seen in the facts: it is wanted whatever it holds, and waits for what was ordered before it on its date. Pure.
/// </summary>
internal static class RecoveryOrders
{
    public static IReadOnlyList<OutputFact> Mark(IReadOnlyList<OutputFact> facts, IReadOnlyList<RecoveryRecord> records)
    {
        var ordered = records.Where(record => record.IsOrdered).ToDictionary(record => record.Key);
        return ordered.Count == 0 ? facts : [.. facts.Select(fact => ordered.TryGetValue(fact.Key, out var record)
            ? Marked(fact, record, [.. facts.Select(other => other.Key).Where(key => ordered.ContainsKey(key) && IsBefore(key, fact.Key))])
            : fact)];
    }

    private static OutputFact Marked(OutputFact fact, RecoveryRecord record, IReadOnlyList<RecoveryKey> before) => fact with
    {
        IsWanted = record is { State: RecoveryState.Idle, Order.Again: true },
        OrderedBy = record.Order!.By,
        BuildsOn = [.. fact.BuildsOn.Union(before)],
    };

    private static bool IsBefore(RecoveryKey key, RecoveryKey other) => key.GameDate == other.GameDate && key.Action < other.Action;
}
