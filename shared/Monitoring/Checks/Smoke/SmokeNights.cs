using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Takes the answer about many dates apart into its nights, each with its games. Pure.</summary>
public static class SmokeNights
{
    /// <summary>Null where the schedule is not known: absence means nothing then.</summary>
    public static IReadOnlyList<SmokeNight>? Of(SmokeRequest request, IReadOnlyDictionary<string, Evidence<IReadOnlyList<SmokeFact>>> outputs, SourceRegistry sources)
    {
        if (Rows(outputs, GameSighting.Schedule) is not { } schedule || Rows(outputs, SmokeFact.Around) is not { } around)
        {
            return null;
        }

        var played = sources.All.SelectMany(source => Rows(outputs, source.Name) ?? []).SelectMany(row => row.Played);
        var firstNights = (Rows(outputs, SmokeFact.Opening) ?? []).Select(row => row.Scheduled).ToList();
        var byDate = outputs.ToDictionary(output => output.Key, output => (output.Value as Evidence<IReadOnlyList<SmokeFact>>.Known)?.Value.ToLookup(row => row.GameDate));
        var elsewhere = around.Where(row => row.GameDate < request.From || row.GameDate > request.To);
        return [.. SlateBuilder.Build(request.Dates, [.. schedule.Concat(elsewhere).Select(row => row.Scheduled), .. played])
            .Select(slate => new SmokeNight(slate, SeasonOpening.Of(slate.Date, firstNights), OutputsOf(slate, outputs, byDate)))];
    }

    private static Dictionary<string, Evidence<IReadOnlyList<SmokeFact>>> OutputsOf(
        Slate slate, IReadOnlyDictionary<string, Evidence<IReadOnlyList<SmokeFact>>> outputs, Dictionary<string, ILookup<DateOnly, SmokeFact>?> byDate) =>
        outputs.ToDictionary(output => output.Key, output => byDate[output.Key] is { } rows
            ? new Evidence<IReadOnlyList<SmokeFact>>.Known([.. rows[slate.Date]])
            : output.Value);

    private static IReadOnlyList<SmokeFact>? Rows(IReadOnlyDictionary<string, Evidence<IReadOnlyList<SmokeFact>>> outputs, string output) =>
        (outputs[output] as Evidence<IReadOnlyList<SmokeFact>>.Known)?.Value;
}
