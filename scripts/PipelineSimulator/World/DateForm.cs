using System.Globalization;

namespace NbaPipeline.PipelineSimulator;

/// <summary>The game id of the box score tables: <c>YYYYMMDD_AWAY_HOME</c>, and its observed irregular order.</summary>
internal static class DateForm
{
    public static string GameId(SimulatedGame game) => GameId(game, game.Played!.Value.GameDate);

    /// <summary>As of a date on which the game stands, whether it will be played then or not.</summary>
    public static string GameId(SimulatedGame game, DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date:yyyyMMdd}_{game.Away}_{game.Home}");

    /// <summary>HOME before AWAY, as seen on 2026-01-28.</summary>
    public static string Reversed(string gameId) => gameId.Split('_') is [var date, var away, var home] ? $"{date}_{home}_{away}" : gameId;
}
