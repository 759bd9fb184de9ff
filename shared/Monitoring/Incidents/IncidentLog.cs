using System.Collections.Concurrent;
using System.Text.Json;
using NbaPipeline.Monitoring.Documents;

namespace NbaPipeline.Monitoring.Incidents;

/// <summary>Incidents as documents under <c>incidents/</c>, one an entity, changed by compare-and-set only.</summary>
public sealed class IncidentLog(IDocumentStore documents)
{
    private const string Collection = "incidents";

    /// <summary>More writes than two other instances make on one entity in a whole run, so that nobody loses every time.</summary>
    private const int MaxTries = 25;

    // A version of a document never changes; every run reads all of them.
    private readonly ConcurrentDictionary<string, (string Version, EntityIncidents File)> _known = new(StringComparer.Ordinal);

    /// <summary>Everything known, as one run works with it.</summary>
    public async Task<IncidentSnapshot> ReadAsync(CancellationToken cancellationToken) =>
        new(this, (await documents.ListAsync(Collection, cancellationToken)).Select(Read));

    /// <summary>
    /// Applies a transition to the newest state of an entity and stores the outcome. A null transition writes nothing. When
    /// another instance was faster, the transition is asked again of what that instance wrote.
    /// </summary>
    /// <returns>Whether anything was stored, and the newest state known; null where the entity has none.</returns>
    public async Task<(bool IsStored, EntityIncidents? Newest)> ChangeAsync(
        string key, Func<EntityIncidents?, EntityIncidents?> transition, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var document = await documents.GetAsync(PathOf(key), cancellationToken);
            var newest = document is null ? null : Read(document);
            if (transition(newest) is not { } changed)
            {
                return (false, newest);
            }

            if (await StoreAsync(document, changed, cancellationToken))
            {
                return (true, changed);
            }
        }

        throw new DocumentStoreException($"The incidents of {key} changed {MaxTries} times while they were being written.", isPermanent: false);
    }

    private Task<bool> StoreAsync(Document? document, EntityIncidents file, CancellationToken cancellationToken) => document is null
        ? documents.CreateAsync(PathOf(file.Key), JsonSerializer.Serialize(file, DocumentJson.Options), cancellationToken)
        : documents.UpdateAsync(document.Path, JsonSerializer.Serialize(file, DocumentJson.Options), document.Version, cancellationToken);

    private EntityIncidents Read(Document document) => _known.TryGetValue(document.Path, out var known) && known.Version == document.Version
        ? known.File
        : (_known[document.Path] = (document.Version, Parse(document))).File;

    private static EntityIncidents Parse(Document document)
    {
        try
        {
            return JsonSerializer.Deserialize<EntityIncidents>(document.Json, DocumentJson.Options) is { Entity: not null } file
                ? file
                : throw new JsonException("it names no entity");
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            throw new DocumentStoreException($"{document.Path} holds no incidents: {exception.Message}", isPermanent: true, exception);
        }
    }

    // A document id may not contain a slash.
    private static string PathOf(string key) => $"{Collection}/{key.Replace('/', '~')}";
}
