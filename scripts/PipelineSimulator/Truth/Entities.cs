namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// How cells name what a message can be about; fingerprints use the same words (<c>phase4/PDC/2026-01-16</c>). Processors are named by their
/// abbreviation, sources by their own name. <c>whole:part</c> is a part of its whole, and whoever owns the whole owns it too.
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
    public const string Decisions = "decisions";

    /// <summary>The completion marker of a phase, told apart from its data: <c>phase4/markers/2026-01-16</c>.</summary>
    public const string Markers = "markers";

    /// <summary>
    /// Messages that nobody could read, by the Eastern day on which they came: <c>phase0/dead-letters/2026-01-16</c>. Keeping one is enough, so
    /// no rule calls anybody; whoever names it is not wrong.
    /// </summary>
    public const string DeadLetters = "dead-letters";

    /// <summary>The scores in the feature store, apart from whether there are any.</summary>
    public const string FeatureScores = "MLFS:quality";

    /// <summary>The rolling windows in the teams' upcoming table.</summary>
    public const string Windows = "UTGC:windows";

    /// <summary>The predictions of one system.</summary>
    public static string System(string system) => $"predictions:{system}";

    /// <summary>More rows than there can be, apart from whether all are there.</summary>
    public static string Surplus(string entity) => $"{entity}-surplus";
}
