namespace NbaPipeline.Monitoring.Checks;

/// <summary>The figures by their names; the dashboard is held to them by a test.</summary>
public static class FigureNames
{
    public const string Raw = "phase2_completion";
    public const string Analytics = "phase3_completion";
    public const string Precompute = "phase4_completion";
    public const string Predictions = "predictions";
    public const string Grading = "grading_coverage";
    public const string GradingPromise = "sla_graded_by_15";
    public const string PredictionPromise = "sla_predictions_by_noon";
    public const string PrecomputePromise = "sla_phase4";
    public const string RawPromise = "sla_box_scores";
    public const string ScraperFailures = "scraper_failures";
    public const string ProcessorFailures = "processor_failures";
    public const string GradingFailures = "grading_failures";
    public const string OpenIncidents = "incidents_open";
    public const string CriticalIncidents = "incidents_critical";
    public const string NewIncidents = "incidents_new";
    public const string Messages = "messages";

    public static IReadOnlyList<string> All { get; } =
    [
        Raw, Analytics, Precompute, Predictions, Grading, GradingPromise, PredictionPromise, PrecomputePromise, RawPromise,
        ScraperFailures, ProcessorFailures, GradingFailures, OpenIncidents, CriticalIncidents, NewIncidents, Messages,
    ];
}
