namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// How cells name what a message can be about; fingerprints use the same words (<c>phase4/PDC/2026-01-16</c>). Processors are named by their
/// abbreviation, sources and systems by their own name.
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

    public const string Schedule = "schedule";

    /// <summary>The hourly evaluation: no rows of it.</summary>
    public const string Decisions = "decisions";

    /// <summary>RUN decisions that nothing carried out; one workflow's are <c>executions:betting_lines</c>.</summary>
    public const string Executions = "executions";

    /// <summary>Executions whose scrapers failed, whatever their status; one workflow's are <c>scrapes:betting_lines</c>.</summary>
    public const string Scrapes = "scrapes";

    /// <summary>Windows that should have run for a target date; one workflow's are <c>windows:post_game_window_2</c>.</summary>
    public const string Windows = "windows";

    /// <summary>The queue of failed processors; one processor's entries are <c>failed-queue:PGS</c>.</summary>
    public const string FailedQueue = "failed-queue";

    /// <summary>Locks that nobody gives back; one type's are <c>locks:workflow_controller</c>.</summary>
    public const string Locks = "locks";

    /// <summary>The flag that says whether the pipeline is halted: a thing of the monitors.</summary>
    public const string Halt = "halt";

    /// <summary>Loads that young rows stood in the way of, in the raw phase; one game's are <c>conflicts:20260119_MIA_GSW</c>.</summary>
    public const string Conflicts = "conflicts";

    public const string Graded = "grading";

    private static readonly string[] Systems = ["catboost_v8", "ensemble_v1", "moving_average", "similarity_balanced_v1", "zone_matchup_v1"];

    /// <summary>The errors that one processor reports: <c>errors:PGS</c>.</summary>
    public static string Errors(string processor) => $"errors:{processor}";

    /// <summary>The runs of one processor in an hour: <c>runs:PGS</c>.</summary>
    public static string Runs(string processor) => $"runs:{processor}";

    /// <summary>What a phase after the raw one consists of.</summary>
    public static IReadOnlyList<string> Of(int phase) => phase switch
    {
        Analytics => ["PGS", "TDGS", "TOGS", "UPGC", "UTGC"],
        Precompute => ["PDC", "PSZA", "PCF", "TDZA", "MLFS"],
        Predictions => ["predictions", .. Systems],
        Grading => [Graded, .. Systems],
        _ => [],
    };
}
