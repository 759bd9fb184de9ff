namespace NbaPipeline.Monitoring.Calendar;

/// <summary>
/// Reads the two teams out of an id in the date form (<c>20260115_MEM_ORL</c>), for tables that name a game by nothing else.
/// The key it gives is date and teams, so either order of the teams is the same game.
/// </summary>
public static class DatedGameId
{
    /// <summary>The key, or null where the id has another form: it then names no game that could be matched.</summary>
    public static GameKey? KeyOf(DateOnly date, string? gameId) =>
        gameId?.Split('_') is [_, var one, var other] ? GameKey.Of(date, one, other) : null;
}
