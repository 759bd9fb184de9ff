namespace NbaPipeline.PipelineSimulator;

/// <summary>Faults inside the predictions: some are not made, some cannot be graded, some contradict themselves.</summary>
internal sealed class PredictionFaults(IReadOnlyList<Fault> faults, IReadOnlyList<Intervention> interventions)
{
    private readonly ILookup<(string Kind, DateOnly Date), Fault> _on = faults
        .SelectMany(fault => fault.GameDates, (fault, date) => (fault, key: (fault.Kind, date)))
        .ToLookup(one => one.key, one => one.fault);

    /// <summary>Whether a rule rejects every player at a moment.</summary>
    public bool RejectsAll(DateOnly date, DateTimeOffset at) =>
        faults.Any(fault => fault.Kind == FaultKinds.RuleRejectsAll && fault.Concerns(date) && fault.Covers(at));

    /// <summary>A share of the players (all, where none is given) gets nothing from one system or from any.</summary>
    public bool IsMissing(DateOnly date, DateTimeOffset at, SimulatedGame game, string lookup, string system) =>
        _on[(FaultKinds.PredictionsMissing, date)].Any(fault => fault.Covers(at) && !IsRepaired(fault, date, at)
            && (fault.System is null || fault.System == system) && IsHit(fault, game, lookup));

    public PropLine Line(DateOnly date, SimulatedGame game, PropLine line) =>
        line.IsActual && IsHit(FaultKinds.UngradablePredictions, date, game, line.Lookup) ? line with { Source = PropLine.Estimated } : line;

    /// <summary>Whether the flag says that a real line is none.</summary>
    public bool IsContradicted(DateOnly date, SimulatedGame game, PropLine line) =>
        line.IsActual && IsHit(FaultKinds.FlagContradiction, date, game, line.Lookup);

    private bool IsHit(string kind, DateOnly date, SimulatedGame game, string lookup) =>
        _on[(kind, date)].Any(fault => IsHit(fault, game, lookup));

    private bool IsRepaired(Fault fault, DateOnly date, DateTimeOffset at) => fault.Repairable
        && interventions.Any(work => !work.IsOrdinary && work.Target == Processors.Predictions.Entity && work.GameDate == date && work.At - Processors.Predictions.Length <= at);

    private static bool IsHit(Fault fault, SimulatedGame game, string lookup) => Dice.Unit(0, fault.Id, game.GameId, lookup) < (fault.Share ?? 1);
}
