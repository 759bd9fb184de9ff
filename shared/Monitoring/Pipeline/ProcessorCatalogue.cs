using static NbaPipeline.Monitoring.Pipeline.ProcessorGrain;
using static NbaPipeline.Monitoring.Pipeline.ProcessorModes;

namespace NbaPipeline.Monitoring.Pipeline;

/// <summary>Every processor of phases 3 and 4, by full name; the abbreviations stand here once.</summary>
public static class ProcessorCatalogue
{
    public static IReadOnlyList<Processor> All { get; } =
    [
        new(Phase.Analytics, "player_game_summary", "PGS", "nba_analytics.player_game_summary", "game_date", PlayerGame, Overnight, true),
        new(Phase.Analytics, "team_defense_game_summary", "TDGS", "nba_analytics.team_defense_game_summary", "game_date", TeamGame, Overnight, false),
        new(Phase.Analytics, "team_offense_game_summary", "TOGS", "nba_analytics.team_offense_game_summary", "game_date", TeamGame, Overnight, false),
        new(Phase.Analytics, "upcoming_player_game_context", "UPGC", "nba_analytics.upcoming_player_game_context", "game_date", PlayerGame, Upcoming, true),
        new(Phase.Analytics, "upcoming_team_game_context", "UTGC", "nba_analytics.upcoming_team_game_context", "game_date", TeamGame, Upcoming, false),
        new(Phase.Precompute, "team_defense_zone_analysis", "TDZA", "nba_precompute.team_defense_zone_analysis", "analysis_date", League, Overnight, false),
        new(Phase.Precompute, "player_shot_zone_analysis", "PSZA", "nba_precompute.player_shot_zone_analysis", "analysis_date", League, Overnight, false),
        new(Phase.Precompute, "player_composite_factors", "PCF", "nba_precompute.player_composite_factors", "game_date", PlayerGame, Overnight, false),
        new(Phase.Precompute, "player_daily_cache", "PDC", "nba_precompute.player_daily_cache", "cache_date", PlayerOfSlate, Overnight, true),
        new(Phase.Precompute, "ml_feature_store", "MLFS", "nba_predictions.ml_feature_store_v2", "game_date", PlayerGame, Overnight | Upcoming, true),
    ];

    public static IReadOnlyList<Processor> Of(Phase phase) => [.. All.Where(processor => processor.Phase == phase)];

    /// <summary>By full name or abbreviation.</summary>
    public static Processor? Find(string name) => All.FirstOrDefault(processor =>
        string.Equals(processor.Name, name, StringComparison.OrdinalIgnoreCase)
        || string.Equals(processor.Abbreviation, name, StringComparison.OrdinalIgnoreCase));
}
