using NbaPipeline.Monitoring.Alerting;

namespace NbaPipeline.Monitoring.Gates;

/// <summary>The one place with an opinion about gates, the same for all four. Pure: facts, a rule and a time in, a verdict out.</summary>
public static class GateJudge
{
    /// <summary>Worst case first: what could not be looked at comes before what was seen, and nobody overrides not knowing.</summary>
    public static GateVerdict Judge(GateFacts facts, GateRule rule, GateOverride? given, DateTimeOffset now) => facts switch
    {
        { Doubts: [var doubt, ..] } => new(GateOutcome.Unknown, $"{doubt}.") { Needs = "an answer" },
        { Games.Count: 0 } => new(GateOutcome.NoGames, "No counting game on this date."),
        { Excuse: { } excuse } => new(GateOutcome.NotDue, excuse) { Needs = "nothing yet" },
        _ when HangsOnTheUnknown(facts, rule) => new(GateOutcome.Unknown, $"{string.Join(", ", facts.BlindSpots)}.") { Needs = "an answer" },
        _ => Overridden(ByData(facts, rule, now), given, now),
    };

    /// <summary>Whether a member does: what is excused does, what could not be asked does not.</summary>
    public static bool Does(GateMember member, GateRule rule) => member switch
    {
        { IsExcused: true } => true,
        { Unknown: not null } or { IsPresent: false } => false,
        { Games: { Observed: > 0 } games } when games.Missing <= rule.MayMiss => true,
        _ => member.Games.Share >= rule.BlockBelow,
    };

    /// <summary>k of n, with every critical one among them. A mode with fewer members needs no more than it has.</summary>
    public static bool HasQuorum(IReadOnlyList<GateMember> members, GateRule rule)
    {
        var counted = members.Where(member => member.Need is not MemberNeed.Optional).ToList();
        return counted.Count(member => Does(member, rule)) >= Math.Min(rule.Quorum, counted.Count)
            && counted.TrueForAll(member => member.Need is not MemberNeed.Critical || Does(member, rule));
    }

    private static GateVerdict ByData(GateFacts facts, GateRule rule, DateTimeOffset now)
    {
        var (isEnough, missing) = (HasQuorum(facts.Members, rule) && !IsPoor(facts, rule), GateWords.Missing(facts, rule));
        return (isEnough, IsWhole(facts, rule)) switch
        {
            (true, true) => new(GateOutcome.Open, $"{GateWords.Holdings(facts)}.") { Missing = missing },
            (true, false) when now >= facts.DegradesAt => new(GateOutcome.Degraded, $"{GateWords.Holdings(facts)}: enough, and not all.") { Missing = missing },
            (true, false) => Waits(facts.DegradesAt, missing, $"all of it, or {TimeText.Both(facts.DegradesAt)}"),
            (false, _) when now >= facts.DueAt => new(GateOutcome.Blocked, $"{GateWords.Shortfall(facts, rule)}.") { Missing = missing, Needs = GateWords.Needs(facts, rule) },
            (false, _) => Waits(facts.DueAt, missing, GateWords.Needs(facts, rule)),
        };
    }

    private static GateVerdict Waits(DateTimeOffset until, IReadOnlyList<string> missing, string needs) =>
        new(GateOutcome.NotDue, $"Not whole yet, and not late before {TimeText.Both(until)}.") { Missing = missing, Needs = needs };

    // Only what data refuses can be overridden; who does it before it is late does not want to wait.
    private static GateVerdict Overridden(GateVerdict byData, GateOverride? given, DateTimeOffset now) =>
        given?.IsActiveAt(now) == true && byData.Outcome is (GateOutcome.Blocked or GateOutcome.NotDue)
            ? byData with
            {
                Outcome = GateOutcome.Degraded,
                Reason = $"Opened by {given.Author} until {TimeText.Both(given.Until)}: {given.Reason}. Without it: {byData.Reason}",
                Needs = "",
                Override = given,
            }
            : byData;

    private static bool IsPoor(GateFacts facts, GateRule rule) => facts.Score < rule.LeastScore;

    private static bool IsWhole(GateFacts facts, GateRule rule) => facts.Members
        .Where(member => member.Need is not MemberNeed.Optional)
        .All(member => member.IsWhole || (member is { IsPresent: true, Unknown: null } && rule.WholeFrom < 1 && member.Games.Share >= rule.WholeFrom));

    // Whatever the silent ones hold: where they could not open it, or are not needed for it, nothing hangs on them.
    private static bool HangsOnTheUnknown(GateFacts facts, GateRule rule) =>
        facts.Members.Any(member => member.Unknown is not null)
        && !HasQuorum(facts.Members, rule)
        && HasQuorum([.. facts.Members.Select(member => member.Unknown is null ? member : member with { IsExcused = true })], rule);
}
