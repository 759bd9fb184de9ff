namespace NbaPipeline.PipelineSimulator;

/// <summary>A time in which one line of the rule book holds for one cell, whatever anybody says about it.</summary>
/// <param name="Alert">The function whose rule it is.</param>
/// <param name="Cell">What is wrong.</param>
/// <param name="Severity">How wrong.</param>
/// <param name="From">The first moment.</param>
/// <param name="To">When it ends or changes its severity; null: it lasts.</param>
/// <param name="DueAt">From when on somebody could expect the data.</param>
public sealed record Spell(string Alert, Cell Cell, Severity Severity, DateTimeOffset From, DateTimeOffset? To, DateTimeOffset DueAt);
