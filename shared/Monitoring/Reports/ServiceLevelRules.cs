using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>By what promises are judged: their own figures, and the hours and quorums of the alerts, so that no rule stands twice.</summary>
public sealed record ServiceLevelRules(
    ServiceLevelThresholds Levels, Phase4Thresholds Precompute, PredictionThresholds Predictions, GradingThresholds Grading, SourceRegistry Sources)
{
    public static ServiceLevelRules Default { get; } = new(new(), new(), new(), new(), SourceRegistry.Default);
}
