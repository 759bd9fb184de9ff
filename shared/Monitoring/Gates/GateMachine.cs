namespace NbaPipeline.Monitoring.Gates;

/// <summary>What becomes of a decision with each thing that happens to it. Pure: the same record in, the same record out.</summary>
public static class GateMachine
{
    /// <param name="before">As it stands; null: nobody asked yet. One that is over, or being published, is not asked.</param>
    /// <param name="ask">What is asked, since when.</param>
    /// <param name="seen">The look.</param>
    /// <param name="verdict">What it says.</param>
    /// <param name="trigger">The trigger that an opening gives; null: in this mode none is given.</param>
    public static GateDecision Evaluated(GateDecision? before, GateAsk ask, GateEvaluation seen, GateVerdict verdict, GateTrigger? trigger)
    {
        var (facts, state) = (seen.Facts, StateOf(before, verdict, seen, trigger));
        var draft = before ?? new GateDecision { Key = ask.Key, FirstSeenAt = ask.Since };
        return (draft with
        {
            State = state,
            Outcome = verdict.Outcome,
            Reason = verdict.Reason,
            Needs = verdict.Needs,
            Admitted = facts.Admitted,
            Refused = facts.Refused,
            Missing = verdict.Missing,
            DecidedAt = seen.At,
            AskAfter = AskAfter(state, verdict, facts, seen.At),
            Override = verdict.Override,
            IsTold = draft.IsTold || state is GateState.Blocked or GateState.GaveUp,
            Trigger = state is GateState.Opening ? trigger : draft.Trigger,
        }).With(seen);
    }

    /// <summary>The claim has passed to somebody else, who publishes again what may never have left.</summary>
    public static GateDecision Reclaimed(GateDecision decision, string owner, DateTimeOffset now, TimeSpan length) =>
        decision with { Trigger = Claimed(decision.Trigger!, owner, now, length) };

    public static GateTrigger Claimed(GateTrigger trigger, string owner, DateTimeOffset now, TimeSpan length) =>
        trigger with { ClaimedBy = owner, ClaimedAt = now, ClaimedUntil = now + length, Attempts = trigger.Attempts + 1 };

    /// <summary>Only whoever holds the claim may end it; null: it has passed to another.</summary>
    public static GateDecision? Confirmed(GateDecision decision, string owner, string message, DateTimeOffset now) => Ended(decision, owner) is { } trigger
        ? decision with { State = GateState.Opened, Trigger = trigger with { MessageId = message, ConfirmedAt = now, Problem = null } }
        : null;

    /// <summary>The answer of the bus was lost, but the next phase has begun.</summary>
    public static GateDecision Proven(GateDecision decision, string proof, DateTimeOffset now) => decision with
    {
        State = GateState.Opened,
        Trigger = decision.Trigger! with { ConfirmedAt = now, Proof = proof, ClaimedBy = null, ClaimedUntil = null },
    };

    /// <summary>
    /// The bus refused. What surely did not leave is free for the next who asks; what may have left stays reserved until the claim ends.
    /// </summary>
    public static GateDecision? Refused(GateDecision decision, string owner, string problem, bool mayHaveArrived) => Ended(decision, owner) is not { } trigger
        ? null
        : mayHaveArrived
            ? decision with { Trigger = decision.Trigger! with { Problem = problem } }
            : decision with { State = GateState.Waiting, AskAfter = null, Trigger = trigger with { Problem = problem } };

    private static GateTrigger? Ended(GateDecision decision, string owner) =>
        decision is { State: GateState.Opening, Trigger: { } trigger } && trigger.ClaimedBy == owner
            ? trigger with { ClaimedBy = null, ClaimedUntil = null }
            : null;

    private static GateState StateOf(GateDecision? before, GateVerdict verdict, GateEvaluation seen, GateTrigger? trigger) =>
        (verdict.Outcome, IsTooLate: seen.At >= seen.Facts.UsefulUntil) switch
        {
            (GateOutcome.Open or GateOutcome.Degraded, true) when verdict.Override is null => GateState.Lapsed,
            (GateOutcome.Open or GateOutcome.Degraded, _) => trigger is null ? GateState.Opened : GateState.Opening,
            (GateOutcome.Blocked, true) => GateState.GaveUp,
            (GateOutcome.Blocked, false) => GateState.Blocked,
            (GateOutcome.Unknown, _) => before?.State ?? GateState.Waiting,
            (_, true) => GateState.Lapsed,
            _ => GateState.Waiting,
        };

    private static DateTimeOffset? AskAfter(GateState state, GateVerdict verdict, GateFacts facts, DateTimeOffset now) => (state, verdict.Outcome) switch
    {
        (GateState.Waiting, GateOutcome.NoGames) => facts.UsefulUntil,
        (GateState.Waiting, GateOutcome.NotDue) when now >= facts.DueAt => facts.DegradesAt,
        (GateState.Waiting, GateOutcome.NotDue) => facts.DueAt < facts.UsefulUntil ? facts.DueAt : facts.UsefulUntil,
        _ => null,
    };
}
