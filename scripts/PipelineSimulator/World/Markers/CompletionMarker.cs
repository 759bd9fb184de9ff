namespace NbaPipeline.PipelineSimulator;

/// <summary>Which processors a phase's marker waits for, by the names it uses.</summary>
internal static class CompletionMarker
{
    public const string UpcomingPlayers = "upcoming_player_game_context";
    public const string PlayerGames = "player_game_summary";

    private static readonly string[] Analytics =
        [PlayerGames, "team_offense_game_summary", "team_defense_game_summary", UpcomingPlayers, "upcoming_team_game_context"];

    private static readonly string[] Precompute =
        ["team_defense_zone_analysis", "player_shot_zone_analysis", "player_composite_factors", "player_daily_cache", "ml_feature_store"];

    /// <summary>Names of the configuration, which no processor ever publishes: this marker cannot become complete.</summary>
    private static readonly string[] Raw =
        ["p2_bdl_box_scores", "p2_bigdataball_pbp", "p2_odds_game_lines", "p2_nbacom_schedule", "p2_nbacom_gamebook_pdf", "p2_br_season_roster"];

    public static int? PhaseOf(string topic) => topic switch
    {
        Topics.Raw => Entities.Raw,
        Topics.Analytics => Entities.Analytics,
        Topics.Precompute => Entities.Precompute,
        Topics.Predictions => Entities.Predictions,
        _ => null,
    };

    public static IReadOnlyList<string> Expected(int phase) => phase switch
    {
        Entities.Raw => Raw,
        Entities.Analytics => Analytics,
        Entities.Precompute => Precompute,
        _ => [],
    };

    /// <summary>What a lost marker misses where the fault names nobody: three of five is what the pipeline really showed with data complete.</summary>
    public static IReadOnlyList<string> LostByDefault(int phase) => phase switch
    {
        Entities.Analytics => ["team_offense_game_summary", "team_defense_game_summary"],
        Entities.Precompute => ["player_composite_factors", "player_daily_cache"],
        Entities.Raw => ["bdl_player_box_scores"],
        _ => ["prediction_coordinator"],
    };

    /// <summary>A class, a marker's name, or the abbreviation.</summary>
    public static bool IsNamed(Completion completion, string name) =>
        name == completion.MarkerName || completion.Processor.IsCalled(name);
}
