namespace NbaPipeline.PipelineSimulator;

/// <summary>One rule that a fault makes hold: about what, how loudly, from when on, and until when the world is wrong.</summary>
internal sealed record RuleBreak(string Entity, Severity Severity, DateTimeOffset StartsAt, DateTimeOffset HoldsAt, IReadOnlyList<DateOnly> Dates)
{
    public int Phase { get; init; } = Entities.Orchestration;

    /// <summary>Null: never, as far as the scenario goes.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>A truth out of the rules that a fault breaks, with the further cells that it reaches.</summary>
    public static FaultTruth Combine(Fault fault, IReadOnlyList<RuleBreak> breaks, IEnumerable<Cell> reached) => new(
        fault, [.. breaks.SelectMany(rule => rule.Dates.Select(date => new Cell(rule.Phase, rule.Entity, date))).Concat(reached).Distinct()])
    {
        StartsAt = breaks.Count == 0 ? fault.From : breaks.Min(rule => rule.StartsAt),
        EndsAt = breaks.Count == 0 ? fault.To : breaks.Any(rule => rule.EndsAt is null) ? null : breaks.Max(rule => rule.EndsAt),
        DataDueAt = breaks.Count == 0 ? null : breaks.Min(rule => rule.StartsAt),
        ObservableAt = First(breaks, Severity.Info),
        WarningAt = First(breaks, Severity.Warning),
        CriticalAt = First(breaks, Severity.Critical),
    };

    private static DateTimeOffset? First(IEnumerable<RuleBreak> breaks, Severity atLeast) =>
        breaks.Where(rule => rule.Severity >= atLeast).Select(rule => (DateTimeOffset?)rule.HoldsAt).Min();
}
