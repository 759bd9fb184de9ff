using System.Collections.Concurrent;
using NbaPipeline.Monitoring.Gates;

namespace NbaPipeline.Tests.Support;

/// <summary>A bus that keeps what it is given, and refuses, or loses its answer, for as long as a test wants it to.</summary>
public sealed class RecordingBus : IPhaseBus
{
    private readonly ConcurrentQueue<PhaseTrigger> _published = new();

    public IReadOnlyList<PhaseTrigger> Published => [.. _published];

    /// <summary>Why nothing is taken; null while it is.</summary>
    public PhaseBusException? Refusal { get; set; }

    /// <summary>The message arrives, and its sender does not hear of it.</summary>
    public bool LosesAnswers { get; set; }

    public Task<string> PublishAsync(PhaseTrigger trigger, CancellationToken cancellationToken)
    {
        if (Refusal is { } refusal)
        {
            return Task.FromException<string>(refusal);
        }

        _published.Enqueue(trigger);
        return LosesAnswers
            ? Task.FromException<string>(new PhaseBusException("no answer", mayHaveArrived: true))
            : Task.FromResult($"message-{_published.Count}");
    }
}
