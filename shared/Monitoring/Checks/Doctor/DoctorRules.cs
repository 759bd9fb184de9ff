using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>By what the doctor judges: its own limits, and those of the alerts, so that no rule stands twice.</summary>
public sealed record DoctorRules(
    DoctorThresholds Doctor,
    RootRules Root,
    SmokeThresholds Smoke,
    AnalyticsThresholds Analytics,
    StalenessThresholds Staleness,
    ConflictThresholds Conflicts,
    TransitionThresholds Transitions,
    WorkflowThresholds Workflows,
    SourceRegistry Sources)
{
    /// <summary>As the repository has them; a deployment may have others.</summary>
    public static DoctorRules Default { get; } = new(
        new DoctorThresholds(), RootRules.Default, new SmokeThresholds(), new AnalyticsThresholds(), new StalenessThresholds(), new ConflictThresholds(),
        new TransitionThresholds(), new WorkflowThresholds(), SourceRegistry.Default);

    public TransitionDueTimes DueTimes => new(Root.Analytics, Root.Precompute, Root.Features, Root.Predictions, Root.Grading);
}
