namespace NbaPipeline.PipelineSimulator;

/// <summary>When the rows of each game really come from each source, with every fault counted in.</summary>
internal sealed class Arrivals(Scenario scenario, FaultTargets targets)
{
    /// <summary>Null: never.</summary>
    public DateTimeOffset? Of(IRawSource source, SimulatedGame game) =>
        scenario.Faults.Aggregate((DateTimeOffset?)source.NaturalArrival(game), (at, fault) => With(fault, source, game, at));

    /// <summary>Whether this fault alone would change the arrival of an otherwise healthy game.</summary>
    public bool IsShifted(Fault fault, IRawSource source, SimulatedGame game)
    {
        var natural = source.NaturalArrival(game);
        return With(fault, source, game, natural) != natural;
    }

    private DateTimeOffset? With(Fault fault, IRawSource source, SimulatedGame game, DateTimeOffset? at) => (fault.Kind, at) switch
    {
        (_, null) => null,
        _ when RepairFaults.Blocks(fault, source.Name) => targets.Hits(fault, game) ? null : at,
        _ when fault.Source != source.Name => at,
        (FaultKinds.SourceRetired, _) => at >= fault.From ? null : at,
        (FaultKinds.SourceGamesMissing, _) => targets.Hits(fault, game) ? null : at,
        (FaultKinds.SourceLate, _) => targets.Hits(fault, game) ? Late(fault, at.Value) : at,
        _ => at,
    };

    private static DateTimeOffset Late(Fault fault, DateTimeOffset at)
    {
        var delayed = at + TimeSpan.FromHours(fault.Hours ?? 0);
        return fault.Until is { } until && until > delayed ? until : delayed;
    }
}
