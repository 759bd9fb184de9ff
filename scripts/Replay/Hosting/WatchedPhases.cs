using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Replay;

/// <summary>Which phases functions look at, by the datasets that their manifests say they read.</summary>
internal static class WatchedPhases
{
    private const int Grading = 6;

    private static readonly Dictionary<string, int> Datasets = new(StringComparer.Ordinal)
    {
        ["nba_raw"] = 2,
        ["nba_analytics"] = 3,
        ["nba_precompute"] = 4,
        ["nba_predictions"] = 5,
    };

    public static IReadOnlySet<int> Of(IEnumerable<FunctionManifest> manifests) =>
        manifests.SelectMany(manifest => manifest.Reads).Select(PhaseOf).OfType<int>().ToHashSet();

    /// <summary>Grades stand in the dataset of the predictions; a document, or our own history, is in no phase.</summary>
    private static int? PhaseOf(string table) => table.Split('.') switch
    {
        _ when ProcessorCatalogue.All.FirstOrDefault(processor => processor.Table == table) is { } writer => (int)writer.Phase,
        ["nba_predictions", var name] when name.Contains("accuracy", StringComparison.Ordinal) => Grading,
        [var dataset, _] when Datasets.TryGetValue(dataset, out var phase) => phase,
        _ => null,
    };
}
