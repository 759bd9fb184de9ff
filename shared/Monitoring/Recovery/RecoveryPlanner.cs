using System.Globalization;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>
/// Evidence in, an ordered plan out. Pure. Only what is broken at its root is repaired: what builds on something that is not good itself waits,
/// and follows once it is.
/// </summary>
public static class RecoveryPlanner
{
    public static RecoveryPlan Plan(RecoveryOutlook outlook, RecoveryThresholds thresholds, DateTimeOffset now)
    {
        var judged = outlook.Facts.Where(fact => fact.NeedsWork || fact.Unknown is not null)
            .OrderBy(fact => fact.OrderedBy is not null)
            .ThenBy(fact => fact.Key.Action)
            .ThenByDescending(fact => fact.Key.GameDate)
            .Select(fact => (Fact: fact, Why: WhyNot(fact, outlook, thresholds, now)))
            .ToList();
        return new(
            [.. judged.Where(one => one.Why is null).Select(one => one.Fact).GroupBy(RequestOf).Select(request => CallOf([.. request]))],
            [.. judged.Where(one => one.Why is not null).Select(one => Waits(one.Fact, one.Why!))]);
    }

    private static string? WhyNot(OutputFact fact, RecoveryOutlook outlook, RecoveryThresholds thresholds, DateTimeOffset now) => fact switch
    {
        _ when RecoveryRules.WhyNot(outlook.RecordOf(fact.Key), fact, thresholds, now) is { } rule => rule,
        _ when outlook.IsHarmed(fact.Key) => "a repair of this date did harm; a person has to look",
        _ when outlook.IsStopped(fact.Key.Action) => "repairs of this kind are switched off",
        _ when RootOf(fact, outlook) is { } root => root,
        _ when now < fact.DueAt + thresholds.AlertFirst && fact.OrderedBy is null && !outlook.IsTold(fact.Key) => "its alert speaks first",
        _ => null,
    };

    private static string? RootOf(OutputFact fact, RecoveryOutlook outlook) => fact.BuildsOn
        .Select(key => (Key: key, Fact: outlook.FactOf(key), outlook.RecordOf(key)?.State))
        .Where(root => root.Fact is not { Unknown: null, NeedsWork: false } || root.State is RecoveryState.Trying)
        .Select(root => $"it builds on {root.Fact?.Label ?? root.Key.Output}, which is not good yet")
        .FirstOrDefault();

    // A source is one request, the processors of a phase are one together.
    private static (RecoveryAction Action, DateOnly Date, string Source) RequestOf(OutputFact fact) =>
        (fact.Key.Action, fact.Key.GameDate, fact.Key.Action is RecoveryAction.Reload or RecoveryAction.Scrape ? fact.Key.Output : "");

    private static PlannedCall CallOf(IReadOnlyList<OutputFact> facts) => new(facts[0].Key.Action, facts[0].Key.GameDate, facts);

    private static string Waits(OutputFact fact, string why) => string.Create(CultureInfo.InvariantCulture, $"{fact.Key.GameDate:yyyy-MM-dd} {fact.Label}: {why}.");
}
