namespace NbaPipeline.Monitoring.Recovery;

/// <summary>What is asked of the pipeline, as an incident's message tells it.</summary>
internal static class RecoveryWords
{
    public static string Of(RecoveryAction action, IEnumerable<string> labels) => (action, string.Join(", ", labels)) switch
    {
        (RecoveryAction.Refresh, _) => "a fresh schedule",
        (RecoveryAction.Reload, var sources) => $"another load of {sources}",
        (RecoveryAction.Scrape, var sources) => $"scrape of {sources}",
        (RecoveryAction.Analyse, var processors) => $"phase 3 run of {processors}",
        (RecoveryAction.Precompute, var processors) => $"phase 4 run of {processors}",
        (RecoveryAction.Predict, _) => "start of predictions",
        _ => "grading",
    };
}
