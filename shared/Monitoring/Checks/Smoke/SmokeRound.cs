using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Did these dates work? Asked in one query for any number of them, and answered in lights; nothing is told and nothing is written.</summary>
public sealed class SmokeRound(SmokeQueries queries, SmokeRules rules, CostLedger ledger)
{
    public async Task<SmokeReport> RunAsync(SmokeRequest request, CancellationToken cancellationToken)
    {
        var (dates, unknowns) = await LookAsync(request, cancellationToken);
        return SmokeReport.Of(request, [.. dates.Select(date => date.Date)], unknowns, ledger.Entries);
    }

    /// <summary>The same with the facts behind each date's lights, for whoever reports more than lights.</summary>
    public async Task<(IReadOnlyList<SmokeSight> Dates, IReadOnlyList<BlindSpot> Unknowns)> LookAsync(SmokeRequest request, CancellationToken cancellationToken)
    {
        var outputs = await queries.ForAsync(request, cancellationToken);
        var unknowns = outputs.Where(output => output.Value is Evidence<IReadOnlyList<SmokeFact>>.Unknown)
            .Select(output => new BlindSpot(output.Key, ((Evidence<IReadOnlyList<SmokeFact>>.Unknown)output.Value).Why)).ToList();
        return ([.. SightsOf(request, outputs)], unknowns);
    }

    private IEnumerable<SmokeSight> SightsOf(SmokeRequest request, IReadOnlyDictionary<string, Evidence<IReadOnlyList<SmokeFact>>> outputs)
    {
        if (Rows(outputs, GameSighting.Schedule) is not { } schedule || Rows(outputs, SmokeFact.Around) is not { } around)
        {
            return request.Dates.Select(date => new SmokeSight(SmokeJudge.Blind(date, rules), null));
        }

        var played = rules.Sources.All.SelectMany(source => Rows(outputs, source.Name) ?? []).SelectMany(row => row.Played);
        var firstNights = (Rows(outputs, SmokeFact.Opening) ?? []).Select(row => row.Scheduled).ToList();
        var byDate = outputs.ToDictionary(output => output.Key, output => (output.Value as Evidence<IReadOnlyList<SmokeFact>>.Known)?.Value.ToLookup(row => row.GameDate));
        var elsewhere = around.Where(row => row.GameDate < request.From || row.GameDate > request.To);
        return SlateBuilder.Build(request.Dates, [.. schedule.Concat(elsewhere).Select(row => row.Scheduled), .. played])
            .Select(slate => new SmokeNight(slate, SeasonOpening.Of(slate.Date, firstNights), OutputsOf(slate, outputs, byDate)))
            .Select(night => IsUnsure(night)
                ? new SmokeSight(SmokeJudge.Blind(night.Date, rules), null)
                : new SmokeSight(SmokeJudge.Judge(night, rules, request.Now), night));
    }

    // Whether a game was called off hangs on the sources: where one could not be asked, a suspicion is no knowledge.
    private bool IsUnsure(SmokeNight night) =>
        night.Slate.Games.Any(game => game.IsSuspicion) && rules.Sources.ActiveOn(night.Date).Any(source => night.Of(source.Name) is null);

    private static Dictionary<string, Evidence<IReadOnlyList<SmokeFact>>> OutputsOf(
        Slate slate, IReadOnlyDictionary<string, Evidence<IReadOnlyList<SmokeFact>>> outputs, Dictionary<string, ILookup<DateOnly, SmokeFact>?> byDate) =>
        outputs.ToDictionary(output => output.Key, output => byDate[output.Key] is { } rows
            ? new Evidence<IReadOnlyList<SmokeFact>>.Known([.. rows[slate.Date]])
            : output.Value);

    private static IReadOnlyList<SmokeFact>? Rows(IReadOnlyDictionary<string, Evidence<IReadOnlyList<SmokeFact>>> outputs, string output) =>
        (outputs[output] as Evidence<IReadOnlyList<SmokeFact>>.Known)?.Value;
}
