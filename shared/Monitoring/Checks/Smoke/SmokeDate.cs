using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>One game date: a light a phase, the health score they make, and the light of the date as a whole.</summary>
public sealed record SmokeDate(DateOnly Date, SmokeLight Light, int? Score, IReadOnlyList<PhaseLight> Phases)
{
    /// <summary>The lights alone, by <c>phase2</c> to <c>phase6</c>.</summary>
    public IReadOnlyDictionary<string, SmokeLight> Lights => Phases.ToDictionary(phase => $"phase{(int)phase.Phase}", phase => phase.Light);

    public static SmokeDate Of(DateOnly date, IReadOnlyList<PhaseLight> phases, SmokeThresholds thresholds)
    {
        var score = thresholds.ScoreOf(phases);
        return new SmokeDate(date, WholeOf(phases, score, thresholds), score, phases);
    }

    private static SmokeLight WholeOf(IReadOnlyList<PhaseLight> phases, int? score, SmokeThresholds thresholds) => phases switch
    {
        _ when phases.Any(phase => phase.Light is SmokeLight.Fail) || score < thresholds.FailedBelow => SmokeLight.Fail,
        _ when phases.Any(phase => phase.Light is SmokeLight.Unknown) => SmokeLight.Unknown,
        _ when phases.All(phase => phase.Light is SmokeLight.NoGames) => SmokeLight.NoGames,
        _ when phases.Any(phase => phase.Light is SmokeLight.NotDue) => SmokeLight.NotDue,
        _ when score >= thresholds.CompleteFrom && phases.All(phase => phase.Light is not SmokeLight.Acceptable) => SmokeLight.Pass,
        _ => SmokeLight.Acceptable,
    };
}
