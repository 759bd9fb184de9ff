using NbaPipeline.Monitoring.Gates;

namespace NbaPipeline.Repository.Tests.DryRuns;

/// <summary>A bus that starts no phase and notes who wanted it to.</summary>
internal sealed class RecordingPhaseBus : IPhaseBus
{
    public List<PhaseTrigger> Published { get; } = [];

    public Task<string> PublishAsync(PhaseTrigger trigger, CancellationToken cancellationToken)
    {
        Published.Add(trigger);
        return Task.FromResult($"message-{Published.Count}");
    }
}
