using System.Text.Json;
using NbaPipeline.Monitoring.Documents;

namespace NbaPipeline.Monitoring.Gates;

/// <summary>
/// The breaker's state as one document that every instance reads and changes by compare-and-set. It follows the decisions: one that was not
/// noted because an instance ended is noted by the next look at its date.
/// </summary>
public sealed class BreakerLog(IDocumentStore documents)
{
    private const string Collection = "breakers";

    public async Task<Breaker> ReadAsync(Gate gate, CancellationToken cancellationToken) => (await LoadAsync(gate, cancellationToken)).Breaker;

    public async Task NoteAsync(Gate gate, GateDecision decision, DateTimeOffset now, CancellationToken cancellationToken)
    {
        while (true)
        {
            var (breaker, version) = await LoadAsync(gate, cancellationToken);
            if (breaker.After(decision, now) is not { } after || await SaveAsync(gate, after, version, cancellationToken))
            {
                return;
            }
        }
    }

    private async Task<(Breaker Breaker, string? Version)> LoadAsync(Gate gate, CancellationToken cancellationToken) =>
        await documents.GetAsync(PathOf(gate), cancellationToken) is { } document
            ? (JsonSerializer.Deserialize<Breaker>(document.Json, DocumentJson.Options)!, document.Version)
            : (new Breaker(gate.Name), null);

    private Task<bool> SaveAsync(Gate gate, Breaker breaker, string? version, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.Serialize(breaker, DocumentJson.Options);
        return version is null
            ? documents.CreateAsync(PathOf(gate), json, cancellationToken)
            : documents.UpdateAsync(PathOf(gate), json, version, cancellationToken);
    }

    private static string PathOf(Gate gate) => $"{Collection}/{gate.Name}";
}
