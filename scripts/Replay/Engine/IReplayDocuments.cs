using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>Where the simulated pipeline's documents go: the store that the functions read.</summary>
public interface IReplayDocuments
{
    /// <summary>The document's new state, in place of the one before.</summary>
    Task PutAsync(SimulatedDocument document, CancellationToken cancellationToken);
}
