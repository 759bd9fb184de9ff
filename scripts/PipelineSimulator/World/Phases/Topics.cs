namespace NbaPipeline.PipelineSimulator;

/// <summary>The topics of completion messages.</summary>
internal static class Topics
{
    public const string Raw = "nba-phase2-raw-complete";
    public const string Analytics = "nba-phase3-analytics-complete";
    public const string Precompute = "nba-phase4-precompute-complete";
    public const string Predictions = "nba-phase5-predictions-complete";
}
