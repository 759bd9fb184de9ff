using System.Text.Json;

namespace NbaPipeline.Monitoring.Google.Alerting;

/// <summary>What a channel said to a request it took. Its body is for reading; only the quote is for telling.</summary>
internal sealed record ChannelAnswer(int Status, string Body, string Quote)
{
    /// <summary>The body's object; null where it is none.</summary>
    public JsonElement? Json()
    {
        try
        {
            using var document = JsonDocument.Parse(Body);
            return document.RootElement.ValueKind is JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The field's text; null where it has none.</summary>
    public static string? TextOf(JsonElement? json, string name) =>
        json is { } found && found.TryGetProperty(name, out var field) && field.ValueKind is JsonValueKind.String ? field.GetString() : null;

    // A record prints its members; this one's body may repeat what it was sent.
    public override string ToString() => $"{Status} \"{Quote}\"";
}
