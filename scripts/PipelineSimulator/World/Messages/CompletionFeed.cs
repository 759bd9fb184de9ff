namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// What the pipeline says about its own work: messages, and the markers that its orchestrators write when a message reaches them. Made from
/// what really happened, at most once, and only when somebody asks.
/// </summary>
internal sealed class CompletionFeed
{
    private readonly Lazy<IReadOnlyList<SimulatedMessage>> _messages;
    private readonly Lazy<IReadOnlyList<Marking>> _markings;
    private readonly Lazy<IReadOnlyList<Completion>> _completions;

    public CompletionFeed(Scenario scenario, Outages outages, Func<IEnumerable<SimulatedRow>> raw, Func<IEnumerable<PhaseRun>> runs)
    {
        _completions = new(() => [.. RawLoads.Of(raw()), .. runs().Select(Completion.Of).OfType<Completion>()]);
        _messages = new(() => [.. new MessageFaults(scenario).Deliver(_completions.Value)]);
        _markings = new(() => [.. new MarkerFaults(scenario, outages).Mark(_messages.Value)]);
    }

    public IReadOnlyList<Completion> Completions => _completions.Value;

    public IReadOnlyList<SimulatedMessage> Messages => _messages.Value;

    public IReadOnlyList<Marking> Markings => _markings.Value;
}
