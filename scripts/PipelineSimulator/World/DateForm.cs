using System.Globalization;

namespace NbaPipeline.PipelineSimulator;

/// <summary>The game id of the box score tables: <c>YYYYMMDD_AWAY_HOME</c>, and its observed irregular order.</summary>
internal static class DateForm
{
    public static string GameId(SimulatedGame game) =>
        string.Create(CultureInfo.InvariantCulture, $"{game.Played!.Value.GameDate:yyyyMMdd}_{game.Away}_{game.Home}");

    /// <summary>HOME before AWAY, as seen on 2026-01-28.</summary>
    public static string Reversed(string gameId) => gameId.Split('_') is [var date, var away, var home] ? $"{date}_{home}_{away}" : gameId;
}
