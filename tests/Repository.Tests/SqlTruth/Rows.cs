using NbaPipeline.Tests.Support;

namespace NbaPipeline.Repository.Tests.SqlTruth;

/// <summary>Rows as the pipeline writes them, one night's game unless a test says otherwise; only the columns that matter.</summary>
internal static class Rows
{
    public static DateOnly Night { get; } = new(2026, 1, 15);

    public static Dictionary<string, object?> Schedule(string game, long status, string processed, long? away = null, long? home = null) => new()
    {
        ["game_id"] = $"id-{game}",
        ["game_date"] = Night,
        ["game_date_est"] = Some.Eastern("2026-01-15 19:00"),
        ["game_status"] = status,
        ["game_status_text"] = status == 3 ? "Final" : "7:00 pm ET",
        ["away_team_tricode"] = game.Split('@')[0],
        ["home_team_tricode"] = game.Split('@')[1],
        ["away_team_score"] = away,
        ["home_team_score"] = home,
        ["processed_at"] = Some.Eastern(processed),
    };

    public static Dictionary<string, object?> Bdl(
        string player, string? minutes, long? period = 4, string processed = "2026-01-16 01:00", string game = "MEM@ORL") => new()
    {
        ["game_id"] = $"20260115_{game.Replace('@', '_')}",
        ["game_date"] = Night,
        ["period"] = period,
        ["away_team_abbr"] = game.Split('@')[0],
        ["home_team_abbr"] = game.Split('@')[1],
        ["player_lookup"] = player,
        ["minutes"] = minutes,
        ["processed_at"] = Some.Eastern(processed),
    };

    public static Dictionary<string, object?> Gamebook(
        string player, string status, string processed = "2026-01-16 04:00", string game = "MEM@ORL") => new()
    {
        ["game_id"] = $"20260115_{game.Replace('@', '_')}",
        ["game_date"] = Night,
        ["away_team_abbr"] = game.Split('@')[0],
        ["home_team_abbr"] = game.Split('@')[1],
        ["player_lookup"] = player,
        ["player_status"] = status,
        ["processed_at"] = Some.Eastern(processed),
    };

    public static Dictionary<string, object?> Summary(string player, string team, string opponent) => new()
    {
        ["game_id"] = $"20260115_{team}_{opponent}",
        ["game_date"] = Night,
        ["team_abbr"] = team,
        ["opponent_team_abbr"] = opponent,
        ["player_lookup"] = player,
        ["processed_at"] = Some.Eastern("2026-01-16 06:40"),
    };
}
