namespace NbaPipeline.PipelineSimulator;

/// <summary>When the rows of each game really come from each source, with every fault counted in.</summary>
internal sealed class Arrivals(Scenario scenario, FaultTargets targets, Outages outages, IReadOnlyList<Intervention> interventions)
{
    /// <summary>Null: never.</summary>
    public DateTimeOffset? Of(IRawSource source, SimulatedGame game)
    {
        var natural = source.NaturalArrival(game);
        var brought = source.IsLive ? outages.ScrapedLive(natural) : outages.Scraped(natural);
        var arrival = scenario.Faults.Aggregate(brought, (at, fault) => With(fault, source, game, at));
        var scraped = Scrapes(source, game).Where(work => IsScrapable(source, game) && !IsInTheWay(source, game, work))
            .Select(work => (DateTimeOffset?)work.At).Min();
        return arrival is null || scraped < arrival ? scraped : arrival;
    }

    /// <summary>Whether this fault alone would change the arrival of an otherwise healthy game.</summary>
    public bool IsShifted(Fault fault, IRawSource source, SimulatedGame game)
    {
        var natural = source.NaturalArrival(game);
        return With(fault, source, game, natural) != natural;
    }

    private DateTimeOffset? With(Fault fault, IRawSource source, SimulatedGame game, DateTimeOffset? at) => (fault.Kind, at) switch
    {
        (_, null) => null,
        (FaultKinds.StreamingConflict, _) => source.Name == StreamingDelay.Source && targets.Hits(fault, game) ? StreamingDelay.Until(fault, at.Value) : at,
        _ when RepairFaults.Blocks(fault, source.Name) => targets.Hits(fault, game) ? null : at,
        _ when fault.Source != source.Name => at,
        (FaultKinds.SourceRetired, _) => at >= fault.From ? null : at,
        (FaultKinds.SourceGamesMissing, _) => targets.Hits(fault, game) ? null : at,
        (FaultKinds.SourceLate, _) => targets.Hits(fault, game) ? Late(fault, at.Value) : at,
        _ => at,
    };

    /// <summary>Work of a closed world that would find the game: it was over by then.</summary>
    private IEnumerable<Intervention> Scrapes(IRawSource source, SimulatedGame game) => interventions
        .Where(work => work.Target == source.Name && work.GameDate == game.Played!.Value.GameDate && work.At >= game.EndsAt);

    /// <summary>A game that its provider does not have, or not yet, is found by nobody.</summary>
    private bool IsScrapable(IRawSource source, SimulatedGame game) => !scenario.Faults.Any(fault =>
        (!fault.Repairable || fault.Kind == FaultKinds.SourceLate) && With(fault, source, game, source.NaturalArrival(game)) != source.NaturalArrival(game));

    /// <summary>A load that meets young rows of the game leaves it out, whoever asked for it; a forced one does not look.</summary>
    private bool IsInTheWay(IRawSource source, SimulatedGame game, Intervention work) => source.Name == StreamingDelay.Source && !work.Force
        && scenario.Faults.Any(fault => fault.Kind == FaultKinds.StreamingConflict && targets.Hits(fault, game)
            && work.At >= source.NaturalArrival(game) && work.At < StreamingDelay.Until(fault, source.NaturalArrival(game)));

    private static DateTimeOffset Late(Fault fault, DateTimeOffset at)
    {
        var delayed = at + TimeSpan.FromHours(fault.Hours ?? 0);
        return fault.Until is { } until && until > delayed ? until : delayed;
    }
}
