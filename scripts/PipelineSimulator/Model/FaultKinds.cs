namespace NbaPipeline.PipelineSimulator;

/// <summary>The kinds of fault of the scenario format, by name.</summary>
public static class FaultKinds
{
    public const string SourceGamesMissing = "source_games_missing";
    public const string SourceLate = "source_late";
    public const string SourceRetired = "source_retired";
    public const string CalledOff = "called_off";
    public const string DuplicateRows = "duplicate_rows";
    public const string GameIdFormats = "game_id_formats";
    public const string ScrapeTransient = "scrape_transient";
    public const string ScrapeTerminal = "scrape_terminal";
    public const string ScheduleStale = "schedule_stale";
    public const string ScheduleSnapshots = "schedule_snapshots";
    public const string SchedulePlaceholders = "schedule_placeholders";
    public const string TeamTwice = "team_twice";
    public const string ProcessorFailed = "processor_failed";
    public const string ProcessorPartial = "processor_partial";
    public const string ProcessorStuck = "processor_stuck";
    public const string ShrunkRows = "shrunk_rows";
    public const string PhaseNotStarted = "phase_not_started";
    public const string OrchestratorDown = "orchestrator_down";
    public const string DecisionsNotExecuted = "decisions_not_executed";
    public const string ExecutionHidesFailures = "execution_hides_failures";
    public const string ServiceDown = "service_down";
    public const string SchedulerJobMissing = "scheduler_job_missing";
    public const string SchedulerJobPaused = "scheduler_job_paused";
    public const string SchedulerJobMisdirected = "scheduler_job_misdirected";
    public const string SchedulerJobIdentity = "scheduler_job_identity";
    public const string ConsumerMissing = "consumer_missing";
    public const string PredictionsMissing = "predictions_missing";
    public const string GradingNotTriggered = "grading_not_triggered";
    public const string UngradablePredictions = "ungradable_predictions";
    public const string FeatureQualityDrop = "feature_quality_drop";
    public const string RuleRejectsAll = "rule_rejects_all";
    public const string FlagContradiction = "flag_contradiction";
    public const string ErrorTrend = "error_trend";
    public const string MemoryGrowing = "memory_growing";
    public const string QueueGrowing = "queue_growing";
    public const string RunStorm = "run_storm";
    public const string StreamingConflict = "streaming_conflict";
    public const string MarkerLost = "marker_lost";
    public const string MessageDuplicate = "message_duplicate";
    public const string MessageLost = "message_lost";
    public const string MessageMalformed = "message_malformed";
    public const string MessageLate = "message_late";
    public const string LockStuck = "lock_stuck";
    public const string WarehouseDown = "warehouse_down";
    public const string TableBroken = "table_broken";
    public const string QuotaExhausted = "quota_exhausted";
    public const string PermissionLost = "permission_lost";
    public const string StoreDown = "store_down";
    public const string SlackDown = "slack_down";
    public const string HaltStateMissing = "halt_state_missing";
    public const string FunctionDead = "function_dead";
    public const string RecoveryHarmful = "recovery_harmful";
    public const string RecoveryLies = "recovery_lies";

    /// <summary>What each simulated kind needs and allows.</summary>
    internal static IReadOnlyDictionary<string, FaultRule> Simulated { get; } = new[]
        {
            RawFaultRules.All, PhaseFaultRules.All, OrchestrationFaultRules.All, MessageFaultRules.All, CloudFaultRules.All, RepairFaultRules.All,
        }
        .SelectMany(group => group)
        .ToDictionary(rule => rule.Kind, StringComparer.Ordinal);

    internal static IReadOnlySet<string> CommonFields { get; } = new HashSet<string>
    {
        "id", "kind", "from", "to", "until", "date", "dates", "game", "games", "repairable", "detectable", "why",
    };
}
