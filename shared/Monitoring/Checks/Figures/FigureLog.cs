using System.Text.Json;
using NbaPipeline.Monitoring.Documents;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>The memory as one document, so that the next call repeats what has not changed, whichever instance takes it.</summary>
public sealed class FigureLog(IDocumentStore documents)
{
    public const string Path = "figures/pipeline";

    /// <summary>What is known of these dates; nothing where the document is of others.</summary>
    public async Task<FigureMemory> ReadAsync(SmokeRequest request, CancellationToken cancellationToken) =>
        await documents.GetAsync(Path, cancellationToken) is { } document
        && JsonSerializer.Deserialize<FigureMemory>(document.Json, DocumentJson.Options) is { } memory
        && (memory.From, memory.To) == (request.From, request.To)
            ? memory
            : FigureMemory.Nothing(request);

    /// <summary>Whoever writes at the same moment knows as much; either is good.</summary>
    public async Task WriteAsync(FigureMemory memory, CancellationToken cancellationToken) =>
        _ = await documents.PutAsync(Path, JsonSerializer.Serialize(memory, DocumentJson.Options), cancellationToken);
}
