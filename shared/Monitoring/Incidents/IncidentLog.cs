using System.Text.Json;
using NbaPipeline.Monitoring.Documents;

namespace NbaPipeline.Monitoring.Incidents;

/// <summary>Incidents as documents under <c>incidents/</c>, changed by compare-and-set only.</summary>
public sealed class IncidentLog(IDocumentStore documents)
{
    private const string Collection = "incidents";

    /// <summary>Two instances that keep colliding on one document more often than this are not colliding by chance.</summary>
    private const int MaxTries = 5;

    public async Task<IReadOnlyList<Incident>> ListAsync(CancellationToken cancellationToken) =>
        [.. (await documents.ListAsync(Collection, cancellationToken)).Select(Read)];

    public async Task<Incident?> FindAsync(string fingerprint, CancellationToken cancellationToken) =>
        await documents.GetAsync(PathOf(fingerprint), cancellationToken) is { } document ? Read(document) : null;

    /// <summary>
    /// Applies a transition to the newest state and stores the outcome. A null transition writes nothing. When another
    /// instance was faster, the transition is asked again of what that instance wrote.
    /// </summary>
    /// <returns>What was stored; null when the transition wanted no change.</returns>
    public async Task<Incident?> ChangeAsync(string fingerprint, Func<Incident?, Incident?> transition, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var document = await documents.GetAsync(PathOf(fingerprint), cancellationToken);
            if (transition(document is null ? null : Read(document)) is not { } changed)
            {
                return null;
            }

            if (await StoreAsync(document, changed, cancellationToken))
            {
                return changed;
            }
        }

        throw new InvalidOperationException($"The incident {fingerprint} changed {MaxTries} times while it was being written.");
    }

    private Task<bool> StoreAsync(Document? document, Incident incident, CancellationToken cancellationToken) => document is null
        ? documents.CreateAsync(PathOf(incident.Fingerprint), JsonSerializer.Serialize(incident, DocumentJson.Options), cancellationToken)
        : documents.UpdateAsync(document.Path, JsonSerializer.Serialize(incident, DocumentJson.Options), document.Version, cancellationToken);

    private static Incident Read(Document document) =>
        JsonSerializer.Deserialize<Incident>(document.Json, DocumentJson.Options)
        ?? throw new InvalidOperationException($"The document {document.Path} holds no incident.");

    // A document id may not contain a slash.
    private static string PathOf(string fingerprint) => $"{Collection}/{fingerprint.Replace('/', '~')}";
}
