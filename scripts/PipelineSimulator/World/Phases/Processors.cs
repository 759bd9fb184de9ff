namespace NbaPipeline.PipelineSimulator;

/// <summary>The twelve processors of phases 3 to 6, in the order in which they build on each other.</summary>
internal static class Processors
{
    public static PhaseProcessor Players { get; } =
        new("player_game_summary", "PGS", "PlayerGameSummaryProcessor", Entities.Analytics, Tables.PlayerGameSummary);

    public static PhaseProcessor Offense { get; } =
        new("team_offense_game_summary", "TOGS", "TeamOffenseGameSummaryProcessor", Entities.Analytics, Tables.TeamOffense);

    public static PhaseProcessor Defense { get; } =
        new("team_defense_game_summary", "TDGS", "TeamDefenseGameSummaryProcessor", Entities.Analytics, Tables.TeamDefense);

    public static PhaseProcessor UpcomingPlayers { get; } =
        new("upcoming_player_game_context", "UPGC", "UpcomingPlayerGameContextProcessor", Entities.Analytics, Tables.UpcomingPlayers)
        {
            Length = TimeSpan.FromMinutes(6),
        };

    public static PhaseProcessor UpcomingTeams { get; } =
        new("upcoming_team_game_context", "UTGC", "UpcomingTeamGameContextProcessor", Entities.Analytics, Tables.UpcomingTeams);

    public static PhaseProcessor DefenseZones { get; } =
        new("team_defense_zone_analysis", "TDZA", "TeamDefenseZoneAnalysisProcessor", Entities.Precompute, Tables.DefenseZones);

    public static PhaseProcessor ShotZones { get; } =
        new("player_shot_zone_analysis", "PSZA", "PlayerShotZoneAnalysisProcessor", Entities.Precompute, Tables.ShotZones);

    public static PhaseProcessor Factors { get; } =
        new("player_composite_factors", "PCF", "PlayerCompositeFactorsProcessor", Entities.Precompute, Tables.CompositeFactors);

    public static PhaseProcessor DailyCache { get; } =
        new("player_daily_cache", "PDC", "PlayerDailyCacheProcessor", Entities.Precompute, Tables.DailyCache);

    public static PhaseProcessor Features { get; } =
        new("ml_feature_store", "MLFS", "MLFeatureStoreProcessor", Entities.Precompute, Tables.FeatureStore);

    public static PhaseProcessor Predictions { get; } =
        new("predictions", "predictions", "PredictionCoordinator", Entities.Predictions, Tables.Predictions) { Length = TimeSpan.FromMinutes(8) };

    public static PhaseProcessor Grading { get; } =
        new("grading", "grading", "PredictionAccuracyProcessor", Entities.Grading, Tables.Accuracy);

    public static IReadOnlyList<PhaseProcessor> All { get; } =
        [Players, Offense, Defense, UpcomingPlayers, UpcomingTeams, DefenseZones, ShotZones, Factors, DailyCache, Features, Predictions, Grading];
}
