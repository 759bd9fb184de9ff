using System.Reflection;

namespace NbaPipeline.PipelineSimulator;

/// <summary>The tables that the simulated pipeline writes.</summary>
public static class Tables
{
    public const string Schedule = "nba_raw.nbac_schedule";
    public const string BdlBoxScores = "nba_raw.bdl_player_boxscores";
    public const string Gamebook = "nba_raw.nbac_gamebook_player_stats";

    public const string PlayerGameSummary = "nba_analytics.player_game_summary";
    public const string TeamOffense = "nba_analytics.team_offense_game_summary";
    public const string TeamDefense = "nba_analytics.team_defense_game_summary";
    public const string UpcomingPlayers = "nba_analytics.upcoming_player_game_context";
    public const string UpcomingTeams = "nba_analytics.upcoming_team_game_context";

    public const string DailyCache = "nba_precompute.player_daily_cache";
    public const string ShotZones = "nba_precompute.player_shot_zone_analysis";
    public const string DefenseZones = "nba_precompute.team_defense_zone_analysis";
    public const string CompositeFactors = "nba_precompute.player_composite_factors";
    public const string FeatureStore = "nba_predictions.ml_feature_store_v2";

    public const string Predictions = "nba_predictions.player_prop_predictions";
    public const string Accuracy = "nba_predictions.prediction_accuracy";
    public const string PrecomputeFailures = "nba_processing.precompute_failures";
    public const string RunHistory = "nba_reference.processor_run_history";
    public const string PhaseCompletions = "nba_orchestration.phase_completions";

    public const string WorkflowDecisions = "nba_orchestration.workflow_decisions";
    public const string WorkflowExecutions = "nba_orchestration.workflow_executions";
    public const string ScraperExecutions = "nba_orchestration.scraper_execution_log";
    public const string ScraperFailures = "nba_orchestration.scraper_failures";
    public const string ExpectedSchedule = "nba_orchestration.daily_expected_schedule";
    public const string PhaseExecutions = "nba_orchestration.phase_execution_log";
    public const string FailedQueue = "nba_orchestration.failed_processor_queue";
    public const string EventLog = "nba_orchestration.pipeline_event_log";
    public const string ServiceErrors = "nba_orchestration.service_errors";

    /// <summary>By reflection, so that none is forgotten.</summary>
    internal static IReadOnlySet<string> All { get; } = typeof(Tables).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.IsLiteral)
        .Select(field => (string)field.GetRawConstantValue()!)
        .ToHashSet(StringComparer.Ordinal);

    private static readonly string[] DateColumns = ["game_date", "cache_date", "analysis_date", "data_date", "date"];
    private static readonly string[] TimeColumns = ["decision_time", "execution_time", "triggered_at", "timestamp", "error_timestamp"];

    /// <summary>The table that a source or a processor writes; null: none has that name.</summary>
    internal static string? Of(string entity) => entity switch
    {
        "bdl" => BdlBoxScores,
        "nbac_gamebook" => Gamebook,
        _ => Processors.All.FirstOrDefault(processor => processor.Entity == entity)?.Table,
    };

    /// <summary>The Eastern date a row is about: some tables give it another name, and some records only say when something happened.</summary>
    public static DateOnly DateOf(IReadOnlyDictionary<string, object?> row) =>
        DateColumns.Select(name => row.GetValueOrDefault(name)).OfType<DateOnly>()
            .Concat(TimeColumns.Select(name => row.GetValueOrDefault(name)).OfType<DateTimeOffset>().Select(EasternTime.DateOf))
            .First();

    internal static string DateColumnOf(IReadOnlyDictionary<string, object?> row) => DateColumns.First(name => row.GetValueOrDefault(name) is DateOnly);
}
