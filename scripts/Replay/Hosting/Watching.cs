using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>Tells the simulator who watches: from the manifests when they are called, from the queries what they lose sight of.</summary>
internal static class Watching
{
    public static Watch Of(Scenario scenario, IReadOnlyList<FunctionFolder> folders)
    {
        var clock = ClockWindow.Of(scenario);
        var tables = folders.SelectMany(folder => folder.Manifest.Reads).Distinct(StringComparer.Ordinal);
        return new([.. folders.Select(folder => Of(folder.Manifest, clock))])
        {
            QuestionsOf = tables.ToDictionary(table => table, QuestionsOf, StringComparer.Ordinal),
        };
    }

    private static WatchedFunction Of(FunctionManifest manifest, ClockWindow clock) => new(
        manifest.Name,
        [.. manifest.Schedules.SelectMany(schedule => CronOccurrences.Between(schedule, clock.StartsAt, clock.EndsAt)).Distinct().Order()],
        manifest.Reads);

    private static IReadOnlyList<string> QuestionsOf(string table) =>
    [
        .. QueryCatalogue.All.Where(query => query.Sql.Contains($"`{table}`", StringComparison.Ordinal)).Select(query => query.Name.ToLowerInvariant()),
    ];
}
