using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Tests.Support;

/// <summary>A date on its way from the schedule to the grades, as the warehouse tells it; an ordinary one unless a test leaves something out.</summary>
public static class SomeFunnel
{
    /// <summary>Each stage with the Eastern time at which its rows come.</summary>
    private static readonly IReadOnlyList<(string Witness, string At)> Stages =
    [
        ("upcoming_player_game_context", "2026-01-15 10:36"),
        ("ml_feature_store", "2026-01-15 11:04"),
        ("predictions", "2026-01-15 11:38"),
        ("player_game_summary", "2026-01-16 06:04"),
        ("player_daily_cache", "2026-01-16 07:20"),
        ("grades", "2026-01-16 07:04"),
    ];

    /// <summary>Every stage up to the first one that is left out, with the run that filled it.</summary>
    /// <param name="games">So many of the night's.</param>
    /// <param name="without">The witnesses that have nothing, and whose phases began no run after what they need was there.</param>
    public static IReadOnlyList<GameSighting> Of(int games = 2, params string[] without) =>
    [
        .. Some.Night(games, bdl: games),
        .. Stages.Where(stage => !without.Contains(stage.Witness)).SelectMany(stage => Rows(stage.Witness, stage.At, games)),
    ];

    public static IEnumerable<GameSighting> Rows(string witness, string at, int games = 2) => witness == "player_daily_cache"
        ? [Seen(witness, null, null, at)]
        : Some.Night(games).Select(game => Seen(witness, game.Away, game.Home, at));

    /// <summary>A phase's last run for the date began then.</summary>
    public static GameSighting Run(Phase phase, string at) => Seen("runs", null, null, at) with
    {
        StatusText = $"phase_{(int)phase}_{phase.ToString().ToLowerInvariant()}",
    };

    private static GameSighting Seen(string witness, string? away, string? home, string at) => new(
        witness, Some.Date, away is null ? null : $"{Some.Date:yyyyMMdd}_{away}_{home}", away, home, null, null, null, null, null, 20, 10, 10, Some.Eastern(at), Some.Eastern(at));
}
