namespace NbaPipeline.PipelineSimulator;

/// <summary>The kinds of the contract: what each simulated one needs, and the names of those that are only known.</summary>
public static class FaultKinds
{
    public const string SourceGamesMissing = "source_games_missing";
    public const string SourceLate = "source_late";
    public const string SourceRetired = "source_retired";
    public const string CalledOff = "called_off";
    public const string DuplicateRows = "duplicate_rows";
    public const string GameIdFormats = "game_id_formats";

    /// <summary>Needs: every group of alternatives (separated by |) must have a member. Allows: further fields of this kind.</summary>
    internal static IReadOnlyDictionary<string, (string[] Needs, string[] Allows)> Simulated { get; } =
        new Dictionary<string, (string[], string[])>
    {
        [SourceGamesMissing] = (["source", "game|games|count", "game|games|date|dates"], []),
        [SourceLate] = (["source", "date|dates|game|games", "hours|until"], []),
        [SourceRetired] = (["source", "from"], ["declared"]),
        [CalledOff] = (["game"], ["announced_at", "old_date", "new_date", "new_tip_utc"]),
        [DuplicateRows] = (["table", "date|dates", "factor"], []),
        [GameIdFormats] = (["date|dates"], []),
    };

    internal static IReadOnlySet<string> CommonFields { get; } = new HashSet<string>
    {
        "id", "kind", "from", "to", "until", "date", "dates", "game", "games", "repairable", "detectable", "why",
    };

    /// <summary>In the contract, and for a later part of the bench.</summary>
    internal static IReadOnlySet<string> KnownOnly { get; } = new HashSet<string>
    {
        "scrape_transient", "scrape_terminal", "schedule_stale", "schedule_snapshots", "schedule_placeholders", "team_twice",
        "processor_failed", "processor_partial", "processor_stuck", "shrunk_rows", "phase_not_started", "orchestrator_down",
        "decisions_not_executed", "execution_hides_failures", "service_down", "scheduler_job_missing", "scheduler_job_paused",
        "scheduler_job_misdirected", "consumer_missing", "predictions_missing", "grading_not_triggered", "ungradable_predictions",
        "feature_quality_drop", "rule_rejects_all", "flag_contradiction", "error_trend", "queue_growing", "run_storm",
        "streaming_conflict", "marker_lost", "message_duplicate", "message_lost", "message_malformed", "message_late", "lock_stuck",
        "warehouse_down", "table_broken", "quota_exhausted", "permission_lost", "store_down", "slack_down", "halt_state_missing",
        "function_dead", "recovery_harmful", "recovery_lies",
    };
}
