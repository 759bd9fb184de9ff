namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// Faults of messages and markers. A message that is lost or late takes with it what it would have started, and the marker, for that is written
/// by whoever reads it; a second delivery changes nothing, and a message that nobody can read is put aside.
/// </summary>
internal sealed class MessageTruths(PipelineWorld world, Counterfactual counterfactual) : ITruthGroup
{
    public FaultTruth? Of(Fault fault) => fault.Kind switch
    {
        FaultKinds.MarkerLost => OfMarkers(fault, fault.Phase!.Value),
        FaultKinds.MessageLost or FaultKinds.MessageLate => OfMarkers(fault, CompletionMarker.PhaseOf(fault.Topic!)),
        FaultKinds.MessageDuplicate => FaultTruth.Harmless(fault),
        FaultKinds.MessageMalformed => OfDeadLetters(fault),
        _ => null,
    };

    /// <summary>The gap belongs to the fault whether a rule sees it or not: no rule reads the marker of phase 3, and none looks before its hour.</summary>
    private FaultTruth OfMarkers(Fault fault, int? phase)
    {
        var found = counterfactual.Of(fault);
        List<Consequence> gaps = phase is not (Entities.Analytics or Entities.Precompute) ? [] : [.. fault.GameDates
            .Select(date => (date, Gap: new MarkerGap(world, phase.Value, date)))
            .Where(one => one.Gap.Exists)
            .Select(one => new Consequence(new(phase.Value, Entities.Markers, one.date), one.Gap.StartsAt, one.Gap.EndsAt))];
        return (found with { Cells = [.. gaps, .. found.Cells.ExceptBy(gaps.Select(gap => gap.Cell), cell => cell.Cell)] }).Truth(fault);
    }

    /// <summary>No rule calls anybody about one, so nothing is observable; the day's dead letters are its own all the same.</summary>
    private FaultTruth OfDeadLetters(Fault fault)
    {
        List<DateTimeOffset> spoilt = [.. world.Messages().Where(message => message.SpoiltBy == fault.Id).Select(message => message.At)];
        return spoilt.Count == 0
            ? FaultTruth.Harmless(fault)
            : new(fault, [.. spoilt.Select(EasternTime.DateOf).Distinct().Select(day => new Cell(Entities.Monitors, Entities.DeadLetters, day))])
            {
                StartsAt = spoilt.Min(),
                EndsAt = spoilt.Max(),
            };
    }
}
