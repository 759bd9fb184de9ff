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

    private IEnumerable<SmokeSight> SightsOf(SmokeRequest request, IReadOnlyDictionary<string, Evidence<IReadOnlyList<SmokeFact>>> outputs) =>
        SmokeNights.Of(request, outputs, rules.Sources) is { } nights
            ? nights.Select(night => IsUnsure(night)
                ? new SmokeSight(SmokeJudge.Blind(night.Date, rules), null)
                : new SmokeSight(SmokeJudge.Judge(night, rules, request.Now), night))
            : request.Dates.Select(date => new SmokeSight(SmokeJudge.Blind(date, rules), null));

    // Whether a game was called off hangs on the sources: where one could not be asked, a suspicion is no knowledge.
    private bool IsUnsure(SmokeNight night) =>
        night.Slate.Games.Any(game => game.IsSuspicion) && rules.Sources.ActiveOn(night.Date).Any(source => night.Of(source.Name) is null);
}
