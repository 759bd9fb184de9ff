using System.Text.Json;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>The simulated pipeline's documents in the store that the functions share.</summary>
public sealed class StoredDocuments(IDocumentStore store) : IReplayDocuments
{
    public async Task PutAsync(SimulatedDocument document, CancellationToken cancellationToken)
    {
        var (path, json) = ($"{document.Collection}/{document.Id}", JsonSerializer.Serialize(document.Values));
        var known = await store.GetAsync(path, cancellationToken);
        var isPut = known is null
            ? await store.CreateAsync(path, json, cancellationToken)
            : await store.UpdateAsync(path, json, known.Version, cancellationToken);
        if (!isPut)
        {
            throw new InvalidOperationException($"{path} is the pipeline's own document, and somebody else wrote it at the same moment.");
        }
    }

    /// <summary>All states, so that each document ends in its last.</summary>
    public async Task PutAllAsync(IEnumerable<SimulatedDocument> documents, CancellationToken cancellationToken)
    {
        foreach (var document in documents)
        {
            await PutAsync(document, cancellationToken);
        }
    }
}
