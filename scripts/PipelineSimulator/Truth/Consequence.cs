namespace NbaPipeline.PipelineSimulator;

/// <summary>A cell that differs from a healthy world, and for how long.</summary>
/// <param name="Cell">What differs.</param>
/// <param name="From">The first moment at which something is missing or wrong.</param>
/// <param name="To">When all of it is there; null: never.</param>
public sealed record Consequence(Cell Cell, DateTimeOffset From, DateTimeOffset? To);
