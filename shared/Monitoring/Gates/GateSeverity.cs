using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Gates;

/// <summary>How loud a block is: as loud as the alert about the same tables, and Critical once it was given up.</summary>
internal static class GateSeverity
{
    /// <summary>Minutes. While rows are this young, a load may be running: a milder block is asked again before it is told.</summary>
    private static readonly TimeSpan Young = TimeSpan.FromMinutes(90);

    public static Severity Of(GateDecision decision, GateFacts facts) => decision switch
    {
        { State: GateState.GaveUp } => Severity.Critical,
        _ when RuleOf(decision) is { IsMild: true } => Severity.Warning,
        _ when IsPoorAndNothingElse(facts) || facts.Members.Any(member => member is { Need: not MemberNeed.Optional, IsPresent: false, IsExcused: false }) => Severity.Critical,
        _ => Severity.Warning,
    };

    /// <summary>Every member is there, and still it is shut: what is there is not good enough, or too few games of it.</summary>
    public static bool IsPoorAndNothingElse(GateFacts facts) => facts.Score is not null
        && facts.Members.All(member => member.IsPresent || member.IsExcused || member.Need is MemberNeed.Optional);

    public static DateTimeOffset? Settled(GateDecision decision, GateFacts facts) =>
        Of(decision, facts) is Severity.Warning && facts.LastSeen + Young is { } settled && settled > decision.DecidedAt ? settled : null;

    private static GateRule? RuleOf(GateDecision decision) => decision.Evaluations is [.., var last] ? last.Rule : null;
}
