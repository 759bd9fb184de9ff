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
        var isPut = (known, document.IsDeleted) switch
        {
            (null, true) => true,
            (null, false) => await store.CreateAsync(path, json, cancellationToken),
            ({ } there, true) => await store.DeleteAsync(path, there.Version, cancellationToken),
            ({ } there, false) => await store.UpdateAsync(path, json, there.Version, cancellationToken),
        };
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
