using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Recovery;

namespace NbaPipeline.Monitoring.Gates;

/// <summary>
/// A gate's answers as a verdict for the desk. What keeps a gate shut is the same problem that the phase's own alert sees, so it has the same
/// name: one incident, whoever saw it first, with a line that says what is held back by it.
/// </summary>
internal static class GateFindings
{
    /// <summary>What one gate saw in one mode, on any number of dates.</summary>
    public static Verdict Of(Gate gate, PhaseMode mode, IReadOnlyList<GateAnswer> answers)
    {
        var judged = answers.Where(answer => answer.Facts is not null).ToList();
        var findings = judged.Where(answer => answer.Decision.State is GateState.Blocked or GateState.GaveUp && !answer.IsUnknown).Select(FindingOf).ToList();
        return new(CheckOf(gate, mode), [.. answers.Select(DateOf)])
        {
            Findings = findings,
            Healthy = [.. answers.Where(answer => answer.EndsWhatWasTold || IsFine(answer))
                .SelectMany(answer => NamesOf(gate, answer)).Except(findings.Select(finding => finding.Fingerprint)).Distinct()],
            IsIdle = judged.Count == 0,
            Unknowns = [.. judged.Where(answer => answer.IsUnknown).SelectMany(answer => answer.Facts!.BlindSpots).Distinct()],
        };
    }

    public static string CheckOf(Gate gate, PhaseMode mode) => $"{gate.Function}.{PhaseModes.NameOf(mode)}";

    private static bool IsFine(GateAnswer answer) => answer.Before?.IsTold == true && answer.Decision is { State: GateState.Waiting, Outcome: not GateOutcome.Unknown };

    private static DateVerdict DateOf(GateAnswer answer) => new(answer.Decision.Key.GameDate, OutcomeOf(answer.Decision), answer.Decision.Reason);

    private static Outcome OutcomeOf(GateDecision decision) => decision.Outcome switch
    {
        GateOutcome.NoGames => Outcome.NoGames,
        GateOutcome.NotDue => Outcome.NotDue,
        GateOutcome.Blocked => Outcome.Failed,
        GateOutcome.Unknown => Outcome.NotEvaluated,
        _ => Outcome.Passed,
    };

    private static Finding FindingOf(GateAnswer answer)
    {
        var (gate, decision, facts) = (answer.Gate, answer.Decision, answer.Facts!);
        return new Finding
        {
            Fingerprint = CauseOf(gate, decision.Key.GameDate, facts),
            Severity = GateSeverity.Of(decision, facts),
            What = What(gate, facts),
            HowBad = decision.Reason.TrimEnd('.'),
            Observed = decision.Reason.TrimEnd('.'),
            Expected = decision.Needs,
            Threshold = $"The gate {gate.Name} ({PhaseModes.NameOf(decision.Key.Mode)}) opens with {decision.Needs}",
            Since = facts.DueAt,
            Impact = GateWordsOfHolding.Impact(gate, decision),
            Missing = MissingOf(gate, facts),
            Details = [.. facts.Members.Select(member => member.ToString())],
            Command = CommandOf(gate, decision, facts),
            Holds = GateWordsOfHolding.Sentence(gate, decision, facts),
            ProvisionalUntil = GateSeverity.Settled(decision, facts),
        };
    }

    // As the alert about the same tables says it, or the two would not be explained by the same cause.
    private static IReadOnlyList<string> MissingOf(Gate gate, GateFacts facts) => gate.From is Phase.Precompute
        ? facts.Members.Any(member => !member.IsPresent && !member.IsExcused && ProcessorCatalogue.Find(member.Name) is not { Grain: ProcessorGrain.League }) ? facts.Games : []
        : [.. facts.Members.Where(member => member.Need is MemberNeed.Critical).SelectMany(member => member.Missing).Distinct()];

    private static IEnumerable<Fingerprint> NamesOf(Gate gate, GateAnswer answer) =>
        answer.Decision.Evaluations.Select(seen => CauseOf(gate, answer.Decision.Key.GameDate, seen.Facts)).Distinct();

    private static Fingerprint CauseOf(Gate gate, DateOnly date, GateFacts facts) => gate.From switch
    {
        Phase.Raw => new(Phase.Raw, facts.Members is [var member, ..] ? member.Name : SourceRegistry.BallDontLie.Name, date),
        Phase.Analytics => Phase3Words.FingerprintOf(date),
        Phase.Precompute => GateSeverity.IsPoorAndNothingElse(facts) ? FeatureWords.ScoresFingerprint(date) : Phase4Words.MissingFingerprint(date),
        _ => PredictionWords.FingerprintOf(date),
    };

    private static string What(Gate gate, GateFacts facts) => gate.From switch
    {
        Phase.Raw => "Phase 2 raw",
        Phase.Analytics => "Phase 3 analytics",
        Phase.Precompute => GateSeverity.IsPoorAndNothingElse(facts) ? "Feature quality" : "Phase 4 precompute",
        _ => "Phase 5 predictions",
    };

    private static string? CommandOf(Gate gate, GateDecision decision, GateFacts facts)
    {
        List<string> lacking = [.. facts.Members.Where(member => member is { Need: not MemberNeed.Optional, IsWhole: false }).Select(member => member.Name)];
        return (gate.From, lacking.Count) switch
        {
            (Phase.Analytics, > 0) => BackfillCommand.ForAnalytics(decision.Key.GameDate, lacking),
            (Phase.Precompute, > 0) => BackfillCommand.ForPrecompute(decision.Key.GameDate, lacking),
            (Phase.Predictions, _) => UserPhaseCommand.Predict(decision.Key.GameDate),
            _ => null,
        };
    }
}
