using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Documents;

/// <summary>
/// Reads what the pipeline's orchestrators noted as done: one document a phase and game date. A processor is a field with an
/// object; fields that begin with an underscore are the orchestrator's own. The marker is a claim, never proof.
/// </summary>
public sealed class CompletionMarkers(IDocumentStore documents)
{
    /// <summary>What a blind spot about the markers is attributed to.</summary>
    private const string Cause = "completion-markers";

    /// <summary>The processors noted by then; none where there is no document.</summary>
    public async Task<Evidence<IReadOnlySet<string>>> ForAsync(
        Phase phase, DateOnly gameDate, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        try
        {
            var document = await documents.GetAsync(
                string.Create(CultureInfo.InvariantCulture, $"phase{(int)phase}_completion/{gameDate:yyyy-MM-dd}"), cancellationToken);
            return new Evidence<IReadOnlySet<string>>.Known(document is null ? FrozenSet<string>.Empty : NotedIn(document.Json, asOf));
        }
        catch (DocumentStoreException exception)
        {
            return Unknown(exception.Message);
        }
        catch (JsonException exception)
        {
            return Unknown($"its document cannot be read: {exception.Message}");
        }
    }

    private static HashSet<string> NotedIn(string json, DateTimeOffset? asOf)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind is JsonValueKind.Object
            ? [.. document.RootElement.EnumerateObject()
                .Where(field => !field.Name.StartsWith('_') && field.Value.ValueKind is JsonValueKind.Object && IsNotedBy(field.Value, asOf))
                .Select(field => field.Name)]
            : throw new JsonException("it is no object");
    }

    // A completion without a readable time counts as old: it is there now.
    private static bool IsNotedBy(JsonElement entry, DateTimeOffset? asOf) => asOf is null
        || !entry.TryGetProperty("completed_at", out var value)
        || value.ValueKind is not JsonValueKind.String
        || !DateTimeOffset.TryParse(value.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
        || at <= asOf;

    private static Evidence<IReadOnlySet<string>>.Unknown Unknown(string why) => new(new Blindness(why.TrimEnd('.'), Cause));
}
