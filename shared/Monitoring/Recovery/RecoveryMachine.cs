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

        var earlier = before is not null && before.Input == fact.Input ? before.Attempts : [];
        var number = earlier.Count + 1;
        var wait = RecoveryThresholds.WaitAfter(fact.Key, number);
        return new()
        {
            Key = fact.Key,
            State = RecoveryState.Trying,
            Reason = fact.Words,
            Input = fact.Input,
            Attempts = [.. earlier, new(number, now, now + (wait > work ? wait : work), fact.Distinct)],
            LifeAttempts = (before?.LifeAttempts ?? 0) + 1,
            Fence = fence,
        };
    }

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
        { State: RecoveryState.Trying, Last: { } last } => Judged(With(record, last with { DistinctAfter = fact.Distinct }), last, fact, thresholds, now),
        { State: RecoveryState.Idle } when fact.IsWhole => record with { State = RecoveryState.Recovered, Reason = $"{fact.Words}, though no attempt of ours was seen to help" },
        _ => null,
    };

    private static RecoveryRecord? Judged(
        RecoveryRecord after, RecoveryAttempt attempt, OutputFact fact, RecoveryThresholds thresholds, DateTimeOffset now) => fact switch
    {
        _ when fact.Distinct < attempt.DistinctBefore => after with { State = RecoveryState.Harmful, Reason = Less(attempt, fact) },
        { IsPartial: true } when fact.LastSeen >= attempt.At => after with { State = RecoveryState.Harmful, Reason = $"it left a part of what belongs there: {fact.Words}" },
        { IsWhole: true } => after with { State = RecoveryState.Recovered, Reason = fact.Words },
        _ when now < attempt.JudgeAt => null,
        _ when attempt.Number >= thresholds.Attempts => after with { State = RecoveryState.Failed, Reason = Useless(attempt, fact) },
        _ => after with { State = RecoveryState.Idle, Reason = Useless(attempt, fact) },
    };

    private static RecoveryRecord With(RecoveryRecord record, RecoveryAttempt last) => record with { Attempts = [.. record.Attempts.SkipLast(1), last] };

    private static string Less(RecoveryAttempt attempt, OutputFact fact) =>
        string.Create(CultureInfo.InvariantCulture, $"{attempt.DistinctBefore} distinct before, {fact.Distinct} after: {fact.Words}");

    private static string Useless(RecoveryAttempt attempt, OutputFact fact) => string.Create(
        CultureInfo.InvariantCulture, $"attempt {attempt.Number} brought nothing ({attempt.Answer?.ToString() ?? "no answer"}): {fact.Words}");
}
