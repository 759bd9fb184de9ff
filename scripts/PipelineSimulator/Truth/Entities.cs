namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// How cells name what a message can be about; fingerprints use the same words (<c>phase4/player_daily_cache/2026-01-16</c>), in lower case.
/// <c>whole.part</c> is a part of its whole, and whoever owns the whole owns it too.
/// </summary>
internal static class Entities
{
    /// <summary>The phase of our own monitors, and of the cloud under them.</summary>
    public const int Monitors = 0;

    /// <summary>The phase of what starts work: decisions, jobs, schedule, locks, queues.</summary>
    public const int Orchestration = 1;

    public const int Raw = 2;
    public const int Analytics = 3;
    public const int Precompute = 4;
    public const int Predictions = 5;
    public const int Grading = 6;

    /// <summary>All tables of a phase on a date, for a message that lists what is missing of them.</summary>
    public const string WholeOfAnalytics = "analytics";

    public const string WholeOfPrecompute = "precompute";

    public const string Schedule = "schedule";

    /// <summary>The hourly evaluation: no rows of it.</summary>
    public const string Decisions = "decisions";

    /// <summary>Of <see cref="Monitors"/>: what every question is put to, what remembers, what is told.</summary>
    public const string Warehouse = "warehouse";

    public const string Store = "store";
    public const string Slack = "slack";

    /// <summary>RUN decisions that nothing carried out; one workflow's are <c>executions.betting_lines</c>.</summary>
    public const string Executions = "executions";

    /// <summary>Executions whose scrapers failed, whatever their status; one workflow's are <c>scrapes.betting_lines</c>.</summary>
    public const string Scrapes = "scrapes";

    /// <summary>Windows that should have run for a target date; one workflow's are <c>windows.post_game_window_2</c>.</summary>
    public const string WorkflowWindows = "windows";

    /// <summary>The queue of failed processors; one processor's entries are <c>failed-queue.player_game_summary</c>.</summary>
    public const string FailedQueue = "failed-queue";

    /// <summary>Locks that nobody gives back; one type's are <c>locks.workflow_controller</c>.</summary>
    public const string Locks = "locks";

    /// <summary>Jobs of the scheduler that are gone or stopped, told together because they are many.</summary>
    public const string Jobs = "scheduler-jobs";

    /// <summary>The flag that says whether the pipeline is halted: a thing of the monitors.</summary>
    public const string Halt = "halt";

    /// <summary>Loads that young rows stood in the way of, in the raw phase; one game's are <c>conflicts.20260119_mia_gsw</c>.</summary>
    public const string Conflicts = "conflicts";

    /// <summary>The completion marker of a phase, told apart from its data: <c>phase4/markers/2026-01-16</c>.</summary>
    public const string Markers = "markers";

    /// <summary>
    /// Messages that nobody could read, by the Eastern day on which they came: <c>phase0/dead-letters/2026-01-16</c>. Keeping one is enough, so
    /// no rule calls anybody; whoever names it is not wrong.
    /// </summary>
    public const string DeadLetters = "dead-letters";

    /// <summary>The scores in the feature store, apart from whether there are any.</summary>
    public const string FeatureScores = "ml_feature_store.quality";

    /// <summary>The rolling windows in the teams' upcoming table.</summary>
    public const string Windows = "upcoming_team_game_context.windows";

    /// <summary>The predictions of one system.</summary>
    public static string System(string system) => $"predictions.{system}";

    /// <summary>More rows than there can be, apart from whether all are there.</summary>
    public static string Surplus(string entity) => $"{entity}-surplus";

    /// <summary>The errors that one processor reports: <c>errors.player_game_summary</c>.</summary>
    public static string Errors(string processor) => $"errors.{processor}";

    /// <summary>What a service uses of its memory, which the cloud measures: <c>memory.nba-phase4-precompute-processors</c>.</summary>
    public static string Memory(string service) => $"memory.{service}";

    /// <summary>The runs of one processor in an hour: <c>runs.player_game_summary</c>.</summary>
    public static string Runs(string processor) => $"runs.{processor}";
}
