using System.Globalization;
using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>
/// What the functions are told about the sources: in a replayed season a source is active for the whole of it unless the
/// scenario says otherwise. A retirement is known only where the scenario declares it; the games of the evening on which
/// it happens can no longer be expected.
/// </summary>
public static class SourceSettings
{
    public static Dictionary<string, string?> Of(Scenario scenario)
    {
        var settings = RawSources.Names.ToDictionary(
            source => $"Sources:{source}:ActiveUntil", source => scenario.Sources.GetValueOrDefault(source)?.Active == false ? "2000-01-01" : (string?)"never");
        foreach (var fault in scenario.Faults.Where(fault => fault is { Kind: "source_retired", Declared: true, Source: not null, From: not null }))
        {
            settings[$"Sources:{fault.Source}:ActiveUntil"] = Day(PipelineClock.GameDateAt(fault.From!.Value).AddDays(-1));
        }

        return settings;
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
