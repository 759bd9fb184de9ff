using System.Globalization;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>What becomes of a record with each thing that happens to it. Pure; null means that it is not for the asker to change.</summary>
public static class RecoveryMachine
{
    /// <summary>An attempt counts from here on, whether its call is ever made or not.</summary>
    public static RecoveryRecord? Reserved(
        RecoveryRecord? before, OutputFact fact, TimeSpan work, long fence, RecoveryThresholds thresholds, DateTimeOffset now)
    {
        if (before?.Fence > fence || RecoveryRules.WhyNot(before, fact, thresholds, now) is not null)
        {
            return null;
        }

        var earlier = before?.CountsFor(fact) == true ? before.Attempts : [];
        var number = earlier.Count + 1;
        var wait = RecoveryThresholds.WaitAfter(fact.Key, number);
        return new()
        {
            Key = fact.Key,
            State = RecoveryState.Trying,
            Reason = fact.Words,
            Input = fact.Input,
            Attempts = [.. earlier, new(number, now, now + (wait > work ? wait : work), fact.Distinct) { RowsBefore = fact.Rows, WasPartial = fact.IsPartial, By = fact.OrderedBy }],
            LifeAttempts = (before?.LifeAttempts ?? 0) + 1,
            Order = before is { IsOrdered: true } ? before.Order : null,
            Fence = fence,
        };
    }

    /// <summary>Waits for whoever carries repairs on. What is under way, was ordered already, or did harm is nobody's to order.</summary>
    public static RecoveryRecord? Ordered(RecoveryRecord? before, OutputFact fact, RecoveryOrder order, long fence) =>
        before?.Fence > fence || before is { IsOrdered: true } or { State: RecoveryState.Trying or RecoveryState.Harmful }
            ? null
            : (before ?? new RecoveryRecord { Key = fact.Key, Input = fact.Input }) with
            {
                State = RecoveryState.Idle, Reason = fact.Words, Order = order, Fence = fence,
            };

    /// <summary>An answer proves nothing; only a refusal ends something, because asking again cannot help.</summary>
    public static RecoveryRecord? Answered(RecoveryRecord record, ServiceAnswer answer, long fence) =>
        record is not { State: RecoveryState.Trying, Last: { } last } || record.Fence != fence ? null
        : With(record, last with { Answer = answer.Kind, Words = answer.Words, Conflicts = ConflictSigns.Of(answer) }) is var noted && answer.Kind is ServiceAnswerKind.Refused
            ? noted with
            {
                State = RecoveryState.Failed,
                Reason = string.Create(CultureInfo.InvariantCulture, $"refused for good ({answer.Status?.ToString(CultureInfo.InvariantCulture) ?? "not asked"})"),
            }
            : noted;

    /// <summary>What asking the tables again says of the newest attempt; null: nothing yet.</summary>
    public static RecoveryRecord? Judged(RecoveryRecord record, OutputFact fact, RecoveryThresholds thresholds, DateTimeOffset now) => record switch
    {
        _ when fact.Unknown is not null => null,
        { State: RecoveryState.Trying, Last: { } last } =>
            Judged(With(record, last with { DistinctAfter = fact.Distinct, RowsAfter = fact.Rows }), last, fact, thresholds, now),
        { State: RecoveryState.Idle, Order: { } order } when now >= order.Until =>
            record with { State = RecoveryState.Failed, Reason = $"what {order.By} ordered could not be made in time: {fact.Words}" },
        { State: RecoveryState.Idle, Order: not { Again: true } } when fact.IsWhole => record with { State = RecoveryState.Recovered, Reason = $"{fact.Words}, though no attempt of ours was seen to help" },
        _ => null,
    };

    private static RecoveryRecord? Judged(
        RecoveryRecord after, RecoveryAttempt attempt, OutputFact fact, RecoveryThresholds thresholds, DateTimeOffset now) => fact switch
    {
        _ when fact.Distinct < attempt.DistinctBefore => after with { State = RecoveryState.Harmful, Reason = Less(attempt, fact) },
        _ when after.Order is not null && fact.Surplus > attempt.SurplusBefore => after with { State = RecoveryState.Harmful, Reason = Doubled(attempt, fact) },
        { IsPartial: true } when !attempt.WasPartial && fact.LastSeen >= attempt.At => after with { State = RecoveryState.Harmful, Reason = $"it left a part of what belongs there: {fact.Words}" },
        { IsWhole: true } when after.Order is not { Again: true } || fact.LastSeen >= attempt.At => after with { State = RecoveryState.Recovered, Reason = fact.Words },
        _ when now < attempt.JudgeAt => null,
        _ when attempt.Number >= thresholds.Attempts => after with { State = RecoveryState.Failed, Reason = Useless(attempt, fact) },
        _ => after with { State = RecoveryState.Idle, Reason = Useless(attempt, fact) },
    };

    private static RecoveryRecord With(RecoveryRecord record, RecoveryAttempt last) => record with { Attempts = [.. record.Attempts.SkipLast(1), last] };

    private static string Less(RecoveryAttempt attempt, OutputFact fact) =>
        string.Create(CultureInfo.InvariantCulture, $"{attempt.DistinctBefore} distinct before, {fact.Distinct} after: {fact.Words}");

    private static string Doubled(RecoveryAttempt attempt, OutputFact fact) => string.Create(
        CultureInfo.InvariantCulture, $"{attempt.SurplusBefore} rows were there twice before, {fact.Surplus} after: {fact.Words}");

    private static string Useless(RecoveryAttempt attempt, OutputFact fact) => string.Create(
        CultureInfo.InvariantCulture, $"attempt {attempt.Number} brought nothing ({attempt.Answer?.ToString() ?? "no answer"}): {fact.Words}");
}
