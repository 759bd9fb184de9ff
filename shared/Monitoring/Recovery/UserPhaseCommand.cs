using System.Globalization;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>
/// The commands that our messages suggest for what users see: predictions started again (the coordinator's <c>/start</c>;
/// there is no <c>/predict</c>) and grading asked for (a message; its function has no address).
/// </summary>
public static class UserPhaseCommand
{
    public const string GradingTopic = "nba-grading-trigger";

    /// <summary>With force: a few predictions of the evening before would otherwise refuse all others.</summary>
    public static string Predict(DateOnly gameDate) =>
        "curl -sS -X POST \"$PREDICTION_COORDINATOR_URL/start\" -H \"Authorization: Bearer $(gcloud auth print-identity-token)\" "
        + $$"""-H 'Content-Type: application/json' -d '{"game_date":"{{Day(gameDate)}}","force":true}'""";

    /// <summary>By date: the function's own "yesterday" is a UTC day.</summary>
    public static string Grade(DateOnly gameDate) =>
        $$"""gcloud pubsub topics publish {{GradingTopic}} --message='{"target_date":"{{Day(gameDate)}}","run_aggregation":true,"trigger_source":"manual"}'""";

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
