namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// What a fault means for somebody who knows everything. A fault without cells is none to the monitors: naming it is a false alert.
/// </summary>
public sealed record FaultTruth(Fault Fault, IReadOnlyList<Cell> Cells)
{
    /// <summary>A message about an ended fault still belongs to it for this long.</summary>
    public static TimeSpan Tail { get; } = TimeSpan.FromHours(24);

    /// <summary>Nobody may be called about it: a call-off, a declared retirement, an odd id.</summary>
    public static FaultTruth Harmless(Fault fault) => new(fault, []);

    /// <summary>The first moment at which the world differs from a healthy one, or its data is due, whichever comes first.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>When the last of its data arrives; null: never.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>When the data of single cells of its own arrives, where they do not all wait for the last.</summary>
    public IReadOnlyDictionary<Cell, DateTimeOffset?> Ends { get; init; } = new Dictionary<Cell, DateTimeOffset?>();

    public DateTimeOffset? DataDueAt { get; init; }

    /// <summary>When the first rule of any severity holds; null: never, so no detection can be asked for.</summary>
    public DateTimeOffset? ObservableAt { get; init; }

    /// <summary>When the first rule of Warning or worse holds.</summary>
    public DateTimeOffset? WarningAt { get; init; }

    /// <summary>What differs because of it in later phases: messages about these cells belong to it too.</summary>
    public IReadOnlyList<Consequence> Downstream { get; init; } = [];

    /// <summary>When the first Critical rule holds.</summary>
    public DateTimeOffset? CriticalAt { get; init; }

    /// <summary>A function that answers 5xx while it lasts has seen it: there is nobody whom it could tell otherwise.</summary>
    public bool ShowsAsFailure { get; init; }

    /// <summary>Whether missing it lowers recall.</summary>
    public bool IsDetectable => Fault.Detectable && ObservableAt is not null;

    public bool IsOver(DateTimeOffset at) => at > EndsAt;

    /// <summary>Whether something is wrong at this moment in the cell, in a part of it, or in what it is a part of.</summary>
    public bool IsWrong(Cell cell, DateTimeOffset at) =>
        (at >= StartsAt && Cells.Any(own => own.Meets(cell) && !(at >= Ends.GetValueOrDefault(own, EndsAt))))
        || Downstream.Any(later => later.Cell.Meets(cell) && at >= later.From && !(at >= later.To));

    public bool Owns(Cell cell, DateTimeOffset at) =>
        (at >= StartsAt && !(at > EndsAt + Tail) && Cells.Any(own => own.Meets(cell)))
        || Downstream.Any(later => later.Cell.Meets(cell) && at >= later.From && !(at > later.To + Tail));
}
