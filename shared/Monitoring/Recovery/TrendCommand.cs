using System.Globalization;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>Commands that show what is behind growth. They change nothing: what grows slowly is understood first.</summary>
public static class TrendCommand
{
    public static string LookAtErrors(string processor, DateOnly from) => Ask(
        "SELECT error_type, error_message, COUNT(*) FROM nba_orchestration.service_errors "
        + $"WHERE error_timestamp >= '{Day(from)}' AND processor_name = '{Plain(processor)}' GROUP BY 1, 2 ORDER BY 3 DESC");

    public static string LookAtOwnErrors(string function, DateOnly from) => Ask(
        "SELECT error_type, message, COUNT(*) FROM nba_monitoring.error_events "
        + $"WHERE event_date >= '{Day(from)}' AND service_name = '{Plain(function)}' GROUP BY 1, 2 ORDER BY 3 DESC");

    public static string LookAtRuns(string processor, DateOnly from) => Ask(
        "SELECT data_date, status, failure_category, AVG(duration_seconds), COUNT(*) FROM nba_reference.processor_run_history "
        + $"WHERE data_date >= '{Day(from)}' AND processor_name = '{Plain(processor)}' GROUP BY 1, 2, 3 ORDER BY 1");

    public static string LookAtFeatures(DateOnly from) => Ask(
        "SELECT game_date, AVG(feature_quality_score), COUNT(*) FROM nba_predictions.ml_feature_store_v2 "
        + $"WHERE game_date >= '{Day(from)}' GROUP BY 1 ORDER BY 1");

    public static string LookAtQuota(string quota) => $"gcloud alpha services quota list --service={Plain(quota.Split('/')[0])} --consumer=projects/$GOOGLE_CLOUD_PROJECT";

    public static string LookAtService(string service) => $"gcloud run services describe {Plain(service)} --region=us-west2";

    private static string Ask(string sql) => $"bq query --use_legacy_sql=false \"{sql}\"";

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // A name from a record is typed into a shell by somebody: nothing of it may end a text.
    private static string Plain(string name) => string.Concat(name.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '.'));
}
