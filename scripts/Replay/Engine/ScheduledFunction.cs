using NbaPipeline.LocalCloud.Functions;

namespace NbaPipeline.Replay;

/// <summary>A function to run, its name, and when its manifest has it called.</summary>
public sealed record ScheduledFunction(string Name, IReadOnlyList<FunctionSchedule> Schedules, IReplayFunction Function)
{
    /// <summary>The topic whose messages call it; null: none does.</summary>
    public string? Topic { get; init; }
}
