using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>Where the simulated pipeline's rows go: a local warehouse, or a list in a test.</summary>
public interface IReplayWorld
{
    /// <summary>All rows of one or more moments, in order of time; the clock already stands at or after the last of them.</summary>
    Task LoadAsync(IReadOnlyList<SimulatedRow> rows, CancellationToken cancellationToken);
}
