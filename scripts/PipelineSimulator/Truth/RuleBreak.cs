namespace NbaPipeline.PipelineSimulator;

/// <summary>One rule that a fault makes hold: about what, how loudly, from when on, and until when the world is wrong.</summary>
internal sealed record RuleBreak(string Entity, Severity Severity, DateTimeOffset StartsAt, DateTimeOffset HoldsAt, IReadOnlyList<DateOnly> Dates)
{
    public int Phase { get; init; } = Entities.Orchestration;

    /// <summary>Null: never, as far as the scenario goes.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>
    /// A truth out of the rules that a fault breaks by itself, further cells of its own, and what follows in the data, whose own rules may hold
    /// first.
    /// </summary>
    public static FaultTruth Combine(Fault fault, IReadOnlyList<RuleBreak> breaks, IEnumerable<Cell> own, Consequences? later = null)
    {
        var all = later ?? new([], []);
        List<Cell> cells = [.. breaks.SelectMany(rule => rule.Dates.Select(date => new Cell(rule.Phase, rule.Entity, date))).Concat(own).Distinct()];
        var direct = cells.Count == 0 && all.Cells.Count > 0 ? all.Direct : [];
        List<DateTimeOffset?> ends = [.. breaks.Select(rule => rule.EndsAt), .. direct.Select(cell => cell.To)];
        return new(fault, [.. cells, .. direct.Select(cell => cell.Cell)])
        {
            Downstream = [.. all.Cells.Except(direct)],
            StartsAt = breaks.Select(rule => (DateTimeOffset?)rule.StartsAt).Concat(direct.Select(cell => (DateTimeOffset?)cell.From)).Min() ?? fault.From,
            EndsAt = ends.Count == 0 ? fault.To : ends.Contains(null) ? null : ends.Max(),
            DataDueAt = Sooner(breaks.Select(rule => (DateTimeOffset?)rule.StartsAt).Min(), all.Spells.Select(spell => (DateTimeOffset?)spell.DueAt).Min()),
            ObservableAt = Sooner(First(breaks, Severity.Info), all.First(Severity.Info)),
            WarningAt = Sooner(First(breaks, Severity.Warning), all.First(Severity.Warning)),
            CriticalAt = Sooner(First(breaks, Severity.Critical), all.First(Severity.Critical)),
        };
    }

    private static DateTimeOffset? First(IEnumerable<RuleBreak> breaks, Severity atLeast) =>
        breaks.Where(rule => rule.Severity >= atLeast).Select(rule => (DateTimeOffset?)rule.HoldsAt).Min();

    private static DateTimeOffset? Sooner(DateTimeOffset? one, DateTimeOffset? other) => new[] { one, other }.Min();
}
