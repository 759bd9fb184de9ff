namespace NbaPipeline.Monitoring.Locks;

/// <summary>A collection whose documents are locks, whose they are, and what is kept apart by them.</summary>
/// <param name="Name">As the store has it.</param>
/// <param name="IsOurs">A lease of these functions; everything else is the pipeline's.</param>
/// <param name="What">What one of its locks keeps from happening twice.</param>
public sealed record LockKind(string Name, bool IsOurs, string What)
{
    /// <summary>All there are. A document of any other collection is no lock, whatever it looks like.</summary>
    public static IReadOnlyList<LockKind> All { get; } =
    [
        new("leases", true, "one repair at a time, whichever function it is"),
        new("workflow_controller_locks", false, "one evaluation of the workflows an hour"),
        new("grading_locks", false, "one grading of a game date at a time"),
        new("consolidation_locks", false, "one consolidation of a date's predictions"),
        new("daily_performance_locks", false, "one daily performance of the systems"),
        new("performance_summary_locks", false, "one summary of the performance"),
        new("batch_processing_locks", false, "one batch of raw files at a time"),
        new("processing_locks", false, "one processor on its input"),
    ];

    /// <summary>The kind of a lock such as <c>grading_locks/grading_2026-01-18</c>; null: it is none.</summary>
    public static LockKind? Of(string path) => path.Split('/') is [var name, { Length: > 0 }] ? All.FirstOrDefault(one => one.Name == name) : null;
}
