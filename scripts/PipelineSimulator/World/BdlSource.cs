using System.Globalization;

namespace NbaPipeline.PipelineSimulator;

/// <summary>The early source: scraped five minutes past each hour, so a game's rows come about three hours after its tip.</summary>
internal sealed class BdlSource(int seed, double noise) : IRawSource
{
    private static readonly TimeSpan Settled = new(2, 45, 0);
    private const int NoiseMinutes = 10;

    public string Name => RawSources.Bdl;

    public bool IsLive => true;

    public string Table => Tables.BdlBoxScores;

    public DateTimeOffset NaturalArrival(SimulatedGame game) =>
        Hourly.FivePast(game.Played!.Value.TipUtc + Settled)
        + (TimeSpan.FromMinutes(NoiseMinutes) * noise * Dice.Unit(seed, Name, game.GameId));

    public DateTimeOffset DueAt(SimulatedGame game) => game.ExpectedEnd!.Value;

    public IEnumerable<SimulatedRow> Rows(SimulatedGame game, DateTimeOffset at) =>
        PlayerLine.Of(game, seed).Select(line => new SimulatedRow(at, Table, new Dictionary<string, object?>
        {
            ["game_id"] = DateForm.GameId(game),
            ["game_date"] = game.Played!.Value.GameDate,
            ["home_team_abbr"] = game.Home,
            ["away_team_abbr"] = game.Away,
            ["team_abbr"] = line.Team,
            ["player_lookup"] = line.Lookup,
            ["minutes"] = line.Minutes.ToString("00", CultureInfo.InvariantCulture),
            ["points"] = (long)line.Points,
            ["processed_at"] = at,
            ["created_at"] = at,
        }));
}
