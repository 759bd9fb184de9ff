using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Pages;

/// <summary>One run of a processor from its begin to its end; one without an end has not ended.</summary>
public sealed record RunSpan(Phase Phase, string Processor, DateTimeOffset BeganAt, DateTimeOffset? EndedAt, string Status, long Rows, bool IsBad)
{
    public static RunSpan Of(WorkflowFact fact) => new(
        RecordedProcessor.Of(fact).Phase, fact.Name ?? "unnamed", fact.HappenedAt, fact.EndedAt, fact.Status ?? "unknown", fact.Amount, fact.Bad > 0);
}
