using System.Globalization;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>
/// What the functions are told about the sources: in a replayed season a source is active for the whole of it unless the
/// scenario says otherwise, and a retirement is known from its day only where the scenario declares it.
/// </summary>
internal static class SourceSettings
{
    public static Dictionary<string, string?> Of(Scenario scenario)
    {
        var settings = scenario.Sources.ToDictionary(
            source => $"Sources:{source.Key}:ActiveUntil", source => source.Value.Active ? "never" : (string?)"2000-01-01");
        foreach (var fault in scenario.Faults.Where(fault => fault is { Kind: "source_retired", Declared: true, Source: not null, From: not null }))
        {
            settings[$"Sources:{fault.Source}:ActiveUntil"] = Day(fault.From!.Value.AddDays(-1));
        }

        return settings;
    }

    private static string Day(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
