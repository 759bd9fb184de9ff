namespace NbaPipeline.PipelineSimulator;

/// <summary>All that a fault changes, in its own phase and in those that build on it, and which rules hold because of it.</summary>
internal sealed record Consequences(IReadOnlyList<Consequence> Cells, IReadOnlyList<Spell> Spells)
{
    public DateTimeOffset? First(Severity atLeast) =>
        Spells.Where(spell => spell.Severity >= atLeast).Select(spell => (DateTimeOffset?)spell.From).Min();

    /// <summary>The cells of the first phase that is touched: where the fault itself is, not what follows from it.</summary>
    public IReadOnlyList<Consequence> Direct => [.. Cells.Where(cell => cell.Cell.Phase == Cells.Min(any => any.Cell.Phase))];

    /// <summary>Harmless where nothing differs.</summary>
    public FaultTruth Truth(Fault fault)
    {
        var direct = Direct;
        return direct.Count == 0
            ? FaultTruth.Harmless(fault)
            : new(fault, [.. direct.Select(cell => cell.Cell)])
            {
                Downstream = [.. Cells.Except(direct)],
                StartsAt = Cells.Min(cell => cell.From),
                EndsAt = direct.Any(cell => cell.To is null) ? null : direct.Max(cell => cell.To),
                Ends = direct.GroupBy(cell => cell.Cell).ToDictionary(same => same.Key, same => same.Any(cell => cell.To is null) ? null : same.Max(cell => cell.To)),
                DataDueAt = Spells.Select(spell => (DateTimeOffset?)spell.DueAt).Min(),
                ObservableAt = First(Severity.Info),
                WarningAt = First(Severity.Warning),
                CriticalAt = First(Severity.Critical),
            };
    }
}
