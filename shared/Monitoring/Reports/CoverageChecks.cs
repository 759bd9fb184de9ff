using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>The alerts' own checks of what a game date holds, asked about the dates of a report: it has no opinion of its own about them.</summary>
public sealed class CoverageChecks(
    ScheduleStaleness schedule, BoxScoreCompleteness boxScores, AnalyticsCompleteness analytics, Phase3Failure phase3,
    Phase4Failure phase4, FeatureQuality features, PredictionCoverage predictions, GradingCoverage grades)
{
    private IReadOnlyList<ICheck> All { get; } = [schedule, boxScores, analytics, phase3, phase4, features, predictions, grades];

    public async Task<IReadOnlyList<Verdict>> EvaluateAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        var verdicts = new List<Verdict>();
        foreach (var check in All)
        {
            verdicts.Add(await check.EvaluateAsync(request, cancellationToken));
        }

        return verdicts;
    }
}
