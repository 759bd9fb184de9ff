namespace NbaPipeline.PipelineSimulator;

/// <summary>The topics on which the simulated pipeline says that work is done, and the one on which it is asked to grade.</summary>
public static class Topics
{
    public const string Raw = "nba-phase2-raw-complete";
    public const string Analytics = "nba-phase3-analytics-complete";
    public const string Precompute = "nba-phase4-precompute-complete";
    public const string Predictions = "nba-phase5-predictions-complete";
    public const string Grading = "nba-grading-complete";
    public const string GradingTrigger = "nba-grading-trigger";

    internal static string[] OfCompletions { get; } = [Raw, Analytics, Precompute, Predictions, Grading];
}
