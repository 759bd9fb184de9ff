using NbaPipeline.Monitoring.Callers;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>What is to be made again, and whether it is only looked at: without the hash of a plan nothing is ordered.</summary>
public sealed record BackfillRequest(IReadOnlyList<DateOnly> Dates, IReadOnlyList<Phase> Phases, Reprocess Reprocess, DateTimeOffset Now)
{
    /// <summary>Full names of processors and sources; empty: all of the phases.</summary>
    public IReadOnlyList<string> Outputs { get; init; } = [];

    public string? Reason { get; init; }

    /// <summary>The hash of the plan that was seen and is to be carried out, and no other.</summary>
    public string? Plan { get; init; }

    /// <summary>Shows how far a backfill has come, and does nothing else.</summary>
    public string? Progress { get; init; }

    public bool DryRun { get; init; }

    /// <summary>Null where nothing is ordered.</summary>
    public CallerVerdict? Caller { get; init; }

    public bool IsExecution => Plan is not null && !DryRun;

    /// <summary>Named by the caller, as far as a phase and its processors go.</summary>
    public bool Asks(RecoveryKey key) => Phases.Contains(key.Phase) && (Outputs.Count == 0 || Outputs.Contains(key.Output)) && IsMade(key);

    /// <summary>Named, or built on something that is.</summary>
    public bool Reaches(RecoveryKey key) => IsMade(key) && key.Phase >= Phases.Min();

    internal CheckRequest Look => new(Now) { Dates = Dates, DryRun = !IsExecution };

    // A schedule is fetched by whoever watches it, and a load that young rows stood in the way of by its own function.
    private static bool IsMade(RecoveryKey key) => key.Action is not (RecoveryAction.Refresh or RecoveryAction.Reload);
}
