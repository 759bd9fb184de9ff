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
    public const string Decisions = "decisions";

    /// <summary>Of <see cref="Monitors"/>: what every question is put to, what remembers, what is told.</summary>
    public const string Warehouse = "warehouse";

    public const string Store = "store";
    public const string Slack = "slack";
}
