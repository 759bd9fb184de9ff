namespace NbaPipeline.PipelineSimulator;

/// <summary>When the processors of a phase were done with a date, and when its marker said so: data and marker, told apart.</summary>
internal sealed class MarkerGap
{
    private readonly List<(DateTimeOffset Done, DateTimeOffset? Noted)> _late;

    public MarkerGap(PipelineWorld world, int phase, DateOnly gameDate)
    {
        List<Completion> completions = [.. world.Phases.All.Where(table => table.Processor.Phase == phase)
            .SelectMany(table => table.Runs(gameDate))
            .Select(Completion.Of)
            .OfType<Completion>()];
        var messages = new MessageFaults(world.Scenario).Deliver(completions);
        var noted = new MarkerFaults(world.Scenario, world.Outages).Mark(messages).ToLookup(marking => marking.Completion.MarkerName, marking => marking.At);
        _late = [.. completions.GroupBy(completion => completion.MarkerName)
            .Select(processor => (
                Done: processor.Min(completion => completion.Times.EndedAt),
                Noted: noted[processor.Key].Select(at => (DateTimeOffset?)at).Min()))
            .Where(processor => !(processor.Noted <= processor.Done))];
    }

    public bool Exists => _late.Count > 0;

    public DateTimeOffset StartsAt => _late.Min(processor => processor.Done);

    /// <summary>Null: the marker never catches up.</summary>
    public DateTimeOffset? EndsAt => _late.Exists(processor => processor.Noted is null) ? null : _late.Max(processor => processor.Noted);

    public IEnumerable<DateTimeOffset> Moments => _late.SelectMany(processor => new[] { processor.Done, processor.Noted ?? processor.Done });

    public bool IsOpen(DateTimeOffset at) => _late.Exists(processor => processor.Done <= at && !(processor.Noted <= at));
}
