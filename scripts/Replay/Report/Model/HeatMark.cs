using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>One fault, or one false alert, on one game date in one phase.</summary>
internal sealed record HeatMark(DateOnly GameDate, int Phase, string Entity, HeatState State)
{
    /// <summary>The fault's place in the scenario; null: it is a false alert.</summary>
    public int? Fault { get; init; }

    public string Name { get; init; } = "";
    public DateTimeOffset? ObservableAt { get; init; }
    public DateTimeOffset? ToldAt { get; init; }

    /// <summary>Null where this date joined a problem that was told for an earlier one: the score counts the first.</summary>
    public int? MinutesToDetect { get; init; }

    /// <summary>Null where nobody said it: a call that failed showed it.</summary>
    public Severity? Severity { get; init; }

    public DateTimeOffset? CriticalAt { get; init; }
    public DateTimeOffset? ResolvedAt { get; init; }
}
