using System.Globalization;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>What is to be written and asked for, from what was seen; pure, so that a dry run shows exactly it.</summary>
/// <param name="Rows">What the log is told.</param>
/// <param name="Facts">One a source and date, for the same rules, verifier and planner that every repair has.</param>
internal sealed record ConflictPlan(IReadOnlyList<ConflictStanding> Rows, IReadOnlyList<OutputFact> Facts)
{
    public static ConflictPlan Of(ConflictLook look, IReadOnlyList<RecoveryRecord> records, ConflictThresholds thresholds, DateTimeOffset now)
    {
        IReadOnlyList<ConflictGroup> groups = [.. look.Groups.Select(group => group with { Record = records.FirstOrDefault(record => record.Key == group.Key) })];
        var changes = groups.SelectMany(group => group.Changes(thresholds, now)).ToList();
        return new(
            [.. look.Taken.Where(taken => !changes.Exists(change => change.ConflictId == taken.ConflictId)), .. changes],
            [.. groups.Select(group => FactOf(group, look, records, thresholds, now))]);
    }

    private static OutputFact FactOf(
        ConflictGroup group, ConflictLook look, IReadOnlyList<RecoveryRecord> records, ConflictThresholds thresholds, DateTimeOffset now)
    {
        var (fact, day) = (group.FactOf(thresholds, now), look.Days.GetValueOrDefault(group.Date));
        return fact with
        {
            Unknown = day is null || group.Rows is null ? look.Unknowns.Select(unknown => unknown.Why).FirstOrDefault(Nobody) : null,
            Hold = fact.Hold ?? (look.IsBreaker(group.Date, thresholds) ? BreakerOf(look.FactsOf(group.Date)) : day?.NotOver) ?? UnderWay(group, records),
        };
    }

    private static Blindness Nobody { get; } = new("the source is not active on this date", "source");

    private static string BreakerOf(ConflictFacts facts) => string.Create(
        CultureInfo.InvariantCulture, $"the breaker is open: {facts.InConflict} of {facts.GameCount} games conflict, and each load makes more young rows");

    // The source's own repair may be at work; two loads at once are how most conflicts began.
    private static string? UnderWay(ConflictGroup group, IReadOnlyList<RecoveryRecord> records) =>
        records.Any(record => record.State is RecoveryState.Trying && record.Key == (group.Key with { Action = RecoveryAction.Scrape }))
            ? "its scrape is under way"
            : null;
}
