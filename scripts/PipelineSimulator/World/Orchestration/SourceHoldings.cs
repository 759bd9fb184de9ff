namespace NbaPipeline.PipelineSimulator;

/// <summary>What each source holds of a date at a moment, for those who scrape it or look for its gaps.</summary>
internal sealed class SourceHoldings(IReadOnlyList<SimulatedGame> games, IReadOnlyList<IRawSource> sources, Arrivals arrivals)
{
    private const int LookBackDays = 3;

    private readonly ILookup<DateOnly, SimulatedGame> _byDate = games.Where(game => game.Played is not null).ToLookup(game => game.Played!.Value.GameDate);

    private readonly IRawSource? _early = sources.FirstOrDefault(source => source.Table == Tables.BdlBoxScores);
    private readonly IRawSource? _late = sources.FirstOrDefault(source => source.Table == Tables.Gamebook);

    /// <summary>How many sources are in use.</summary>
    public int Sources => sources.Count;

    /// <summary>The early source is only ever compared with the gamebook: what both lack is seen by neither.</summary>
    public IReadOnlyList<SimulatedGame> Gaps(DateTimeOffset at)
    {
        var today = EasternTime.DateOf(at);
        return _early is null || _late is null ? [] :
        [
            .. DateSet.Between(today.AddDays(-LookBackDays), today).Days
                .SelectMany(date => _byDate[date])
                .Where(game => arrivals.Of(_late, game) <= at && !(arrivals.Of(_early, game) <= at)),
        ];
    }

    /// <summary>How many rows a scraper finds for a date; null: it feeds no table of this world.</summary>
    public int? Rows(string scraper, DateOnly date, DateTimeOffset at) => (scraper switch
    {
        Workflows.BdlScraper => _early,
        Workflows.GamebookScraper => _late,
        _ => null,
    }) is { } source
        ? _byDate[date].Where(game => arrivals.Of(source, game) <= at).Sum(game => source.Rows(game, at).Count())
        : null;

    /// <summary>Each load of a source: when its rows came, and how many.</summary>
    public IEnumerable<(string Scraper, DateTimeOffset At, int Rows)> Loads(DateOnly date) => sources
        .SelectMany(source => _byDate[date]
            .Select(game => (Game: game, At: arrivals.Of(source, game)))
            .Where(load => load.At is not null)
            .GroupBy(load => load.At!.Value)
            .Select(load => (
                source == _early ? Workflows.BdlScraper : Workflows.GamebookScraper,
                load.Key,
                load.Sum(one => source.Rows(one.Game, load.Key).Count()))));
}
