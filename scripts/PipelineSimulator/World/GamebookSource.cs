using System.Globalization;

namespace NbaPipeline.PipelineSimulator;

/// <summary>The late source: the league's gamebooks, scraped the morning after. Before 10:00 ET its absence means nothing.</summary>
internal sealed class GamebookSource(int seed, double noise) : IRawSource
{
    private static readonly TimeOnly FirstScrape = new(6, 5);
    private static readonly TimeOnly LastScrape = new(9, 0);

    // The catch-up of 08:00 ET was seen to load until 09:00 (games of 26 January); an hour later nobody can call it on its way.
    private static readonly TimeOnly Late = new(10, 0);

    public string Name => RawSources.Gamebook;

    public bool IsLive => false;

    public string Table => Tables.Gamebook;

    public DateTimeOffset NaturalArrival(SimulatedGame game) =>
        Morning(game, FirstScrape) + ((LastScrape - FirstScrape) * noise * Dice.Unit(seed, Name, game.GameId));

    public DateTimeOffset DueAt(SimulatedGame game)
    {
        var morning = Morning(game, Late);
        return game.ExpectedEnd > morning ? game.ExpectedEnd.Value : morning;
    }

    public IEnumerable<SimulatedRow> Rows(SimulatedGame game, DateTimeOffset at) =>
        PlayerLine.Of(game, seed).Select(line => new SimulatedRow(at, Table, new Dictionary<string, object?>
        {
            ["game_id"] = DateForm.GameId(game),
            ["game_date"] = game.Played!.Value.GameDate,
            ["home_team_abbr"] = game.Home,
            ["away_team_abbr"] = game.Away,
            ["team_abbr"] = line.Team,
            ["player_lookup"] = line.Lookup,
            ["player_status"] = line.Status,
            ["minutes"] = line.Minutes == 0 ? null : line.Minutes.ToString("00", CultureInfo.InvariantCulture) + ":00",
            ["points"] = (long)line.Points,
            ["processed_at"] = at,
        }));

    private static DateTimeOffset Morning(SimulatedGame game, TimeOnly time) =>
        EasternTime.At(game.Played!.Value.GameDate.AddDays(1), time);
}
