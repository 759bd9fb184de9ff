namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// Which completions are noted, and when: those whose message reached a listening orchestrator, unless the note itself is lost.
/// </summary>
internal sealed class MarkerFaults(Scenario scenario, Outages outages)
{
    public IEnumerable<Marking> Mark(IEnumerable<SimulatedMessage> messages) => messages
        .Where(message => message.Tells is not null && outages.IsConsumed(message.Topic, message.At))
        .DistinctBy(message => message.Id)
        .Select(message => (message, At: NotedAt(message)))
        .Where(noted => noted.At is not null)
        .Select(noted => new Marking(noted.At!.Value, noted.message.Tells!))
        .OrderBy(marking => marking.At);

    /// <summary>Null: never.</summary>
    private DateTimeOffset? NotedAt(SimulatedMessage message) => scenario.Faults
        .Where(fault => fault.Kind == FaultKinds.MarkerLost && Loses(fault, message.Tells!))
        .Aggregate((DateTimeOffset?)message.At, (at, fault) => fault.Until > at ? fault.Until : fault.Until is null ? null : at);

    private static bool Loses(Fault fault, Completion completion) =>
        CompletionMarker.PhaseOf(completion.Topic) == fault.Phase
        && fault.GameDates.Contains(completion.GameDate)
        && (fault.ProcessorNames.Count > 0
            ? fault.ProcessorNames.Any(name => CompletionMarker.IsNamed(completion, name))
            : CompletionMarker.LostByDefault(fault.Phase!.Value).Contains(completion.MarkerName));
}
