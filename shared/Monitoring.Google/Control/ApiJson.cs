using System.Globalization;
using System.Text.Json.Nodes;

namespace NbaPipeline.Monitoring.Google.Control;

/// <summary>Reads the shapes that Google's APIs share: a field that is empty is left out, and a long number is a string.</summary>
internal static class ApiJson
{
    public static string? Text(this JsonNode? node, string field) => (node as JsonObject)?[field] is JsonValue value ? value.ToString() : null;

    public static IEnumerable<JsonNode> Items(this JsonNode? node, string field) => ((node as JsonObject)?[field] as JsonArray ?? []).OfType<JsonNode>();

    public static DateTimeOffset? Time(this JsonNode? node, string field) =>
        DateTimeOffset.TryParse(node.Text(field), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time.ToUniversalTime() : null;

    public static long? Number(this JsonNode? node, string field) =>
        long.TryParse(node.Text(field), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static Uri? Address(this JsonNode? node, string field) => Uri.TryCreate(node.Text(field), UriKind.Absolute, out var address) ? address : null;

    /// <summary>The last part of <c>projects/P/locations/L/services/S/revisions/R</c>.</summary>
    public static string? LastPart(string? name) => name?.Split('/')[^1];
}
