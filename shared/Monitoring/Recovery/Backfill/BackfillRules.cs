using System.Globalization;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>Why an output that somebody wants made is not: the guards of every repair, each with its own name. Pure, the worst first.</summary>
internal static class BackfillRules
{
    /// <summary>Null: nothing forbids it.</summary>
    public static (BackfillState State, string Why)? WhyNot(
        OutputFact fact, Reprocess reprocess, BackfillOutlook outlook, RecoveryThresholds limits, ConflictThresholds conflicts, DateTimeOffset now)
    {
        var record = outlook.RecordOf(fact.Key);
        return OfKnowledge(fact) ?? OfRecord(record, fact, reprocess, outlook, limits) ?? OfBuffer(fact, outlook, conflicts) ?? OfVersion(fact, outlook) ?? OfWorld(fact, outlook, now);
    }

    private static (BackfillState State, string Why)? OfKnowledge(OutputFact fact) =>
        fact.Unknown is { } unknown ? (BackfillState.Unknown, $"it could not be asked: {unknown.Reason}") : null;

    private static (BackfillState State, string Why)? OfRecord(
        RecoveryRecord? record, OutputFact fact, Reprocess reprocess, BackfillOutlook outlook, RecoveryThresholds limits) => record switch
    {
        { State: RecoveryState.Trying, Last: { } last } => (BackfillState.InFlight, $"attempt {last.Number} is under way until {TimeText.Both(last.JudgeAt)}"),
        { IsOrdered: true, Order: { } order } => (BackfillState.InFlight, $"ordered by {order.By} at {TimeText.Both(order.At)}"),
        _ when outlook.IsHarmed(fact.Key) => (BackfillState.Harmed, "a repair of this date did harm; a person has to look"),
        null => null,
        _ when record.LifeAttempts >= limits.AttemptsForLife => (BackfillState.AttemptsUsedUp, Spent(record.LifeAttempts, "for good")),
        _ when record.CountsFor(fact) && record.Attempts.Count >= limits.Attempts =>
            (BackfillState.AttemptsUsedUp, Spent(record.Attempts.Count, "until its input changes")),
        { State: RecoveryState.Failed } when reprocess is Reprocess.Missing && record.CountsFor(fact) => (BackfillState.GivenUp, record.Reason),
        _ => null,
    };

    private static (BackfillState State, string Why)? OfBuffer(OutputFact fact, BackfillOutlook outlook, ConflictThresholds thresholds)
    {
        if (outlook.Conflicts is null)
        {
            return (BackfillState.Unknown, "whether young rows stand in the way could not be asked");
        }

        var open = outlook.Conflicts.Count(conflict => !conflict.Resolved && conflict.GameDate == fact.Key.GameDate);
        var games = outlook.Facts.Slates.GetValueOrDefault(fact.Key.GameDate)?.Expected.Count ?? 0;
        return open switch
        {
            0 => null,
            _ when thresholds.IsBreaker(open, games) => (BackfillState.BreakerOpen, string.Create(CultureInfo.InvariantCulture, $"{open} of {games} games conflict with young rows")),
            _ => (BackfillState.BufferBusy, string.Create(CultureInfo.InvariantCulture, $"{open} loads that young rows stood in the way of are retried first")),
        };
    }

    private static (BackfillState State, string Why)? OfVersion(OutputFact fact, BackfillOutlook outlook) =>
        outlook.Versions.FirstOrDefault(version => version.Phase == fact.Key.Phase && version.Problem is not null) is { } old
            ? (BackfillState.OldVersion, $"{old.Service} serves {old.Revision ?? "nothing"}, and what was deployed last does not: {old.Problem}")
            : null;

    private static (BackfillState State, string Why)? OfWorld(OutputFact fact, BackfillOutlook outlook, DateTimeOffset now) => fact switch
    {
        _ when now < fact.DueAt => (BackfillState.NotDue, $"it is due at {TimeText.Both(fact.DueAt)}"),
        { Hold: { } hold } => (BackfillState.Held, hold),
        _ when outlook.IsStopped(fact.Key.Action) => (BackfillState.SwitchedOff, "repairs of this kind are switched off in halt/recovery"),
        _ when outlook.Halted is { } halted => (BackfillState.Halted, halted),
        _ => null,
    };

    private static string Spent(int attempts, string until) => string.Create(CultureInfo.InvariantCulture, $"{attempts} attempts were made, and no more are {until}");
}
