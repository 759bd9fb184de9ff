namespace NbaPipeline.PipelineSimulator;

/// <summary>Every function of the design, by name: a scenario may count on one that does not exist yet, but not on one that nobody ever planned.</summary>
public static class PlannedFunctions
{
    public static IReadOnlySet<string> Names { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "box-score-completeness-alert", "phase3-failure-alert", "phase4-failure-alert", "prediction-coverage-alert", "grading-coverage-alert",
        "analytics-completeness-alert", "feature-quality-alert", "schedule-staleness-alert", "workflow-gap-alert", "phase-transition-alert",
        "streaming-conflict-alert", "scheduler-target-alert", "error-trend-alert", "deployment-drift-alert", "monitor-heartbeat-alert", "incident-sweep",
        "phase2-to-phase3-gate", "phase3-to-phase4-gate", "phase4-to-phase5-gate", "phase5-to-phase6-gate", "gate-sweep",
        "pipeline-recovery", "recovery-step", "schedule-refresh", "streaming-conflict-recovery", "backfill",
        "daily-data-quality-report", "weekly-validation-report", "scheduler-audit-report", "pipeline-metrics",
        "smoke-test", "root-cause-analysis", "pipeline-doctor", "health-dashboard", "lock-dashboard", "operator-actions",
        "threshold-calibration",
    };
}
