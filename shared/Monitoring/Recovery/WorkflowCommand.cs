using System.Globalization;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>
/// The commands that our messages suggest for what starts the work: its two jobs started by hand, and looks into its records. A job that
/// was started is no proof: its service answers 200 without deciding.
/// </summary>
public static class WorkflowCommand
{
    public const string Decide = "gcloud scheduler jobs run master-controller-hourly --location=us-west2";

    public const string Execute = "gcloud scheduler jobs run execute-workflows --location=us-west2";

    public const string RefreshSchedule =
        "curl -sS -X POST \"$PHASE1_SCRAPERS_URL/scrape\" -H 'Content-Type: application/json' -d '{\"scraper\":\"nbac_schedule_api\"}'";

    public static string LookAtQueue { get; } = Ask(
        "SELECT * FROM nba_orchestration.failed_processor_queue "
        + "WHERE status IN ('pending', 'retrying', 'failed_permanent') ORDER BY first_failure_at");

    public static string LookAtScrapers(DateOnly day) => Ask(
        "SELECT workflow, scraper_name, error_type, error_message FROM nba_orchestration.scraper_execution_log "
        + $"WHERE DATE(triggered_at, 'America/New_York') = '{Day(day)}' AND status = 'failed'");

    public static string LookAtDecisions(DateOnly day) => Ask(
        "SELECT decision_time, workflow_name, action, reason FROM nba_orchestration.workflow_decisions "
        + $"WHERE DATE(decision_time, 'America/New_York') = '{Day(day)}' ORDER BY decision_time");

    public static string LookAtRuns(DateOnly gameDate) => Ask(
        "SELECT processor_name, trigger_source, status, COUNT(*) FROM nba_reference.processor_run_history "
        + $"WHERE data_date = '{Day(gameDate)}' GROUP BY 1, 2, 3 ORDER BY 4 DESC");

    public static string LookAtConflicts(DateOnly gameDate) => Ask(
        "SELECT game_id, processor_name, retry_count, resolved, timestamp FROM nba_orchestration.streaming_conflict_log "
        + $"WHERE game_date = '{Day(gameDate)}' ORDER BY timestamp");

    public static string LookAtRejections(DateOnly gameDate) => Ask(
        "SELECT failure_category, COUNT(DISTINCT entity_id) FROM nba_processing.precompute_failures "
        + $"WHERE analysis_date = '{Day(gameDate)}' GROUP BY 1 ORDER BY 2 DESC");

    private static string Ask(string sql) => $"bq query --use_legacy_sql=false \"{sql}\"";

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
