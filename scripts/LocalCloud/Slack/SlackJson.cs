using System.Text.Json;
using System.Text.Json.Nodes;

namespace NbaPipeline.LocalCloud.Slack;

/// <summary>Reads JSON that anybody may have sent: what is not of the expected kind is as if it were not there.</summary>
internal static class SlackJson
{
    public static string? Text(this JsonNode? node, string name) => (node as JsonObject)?[name].AsText();

    public static string? AsText(this JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    public static bool IsTrue(this JsonNode? node, string name) => (node as JsonObject)?[name] is JsonValue value && value.TryGetValue(out bool set) && set;

    public static IEnumerable<JsonNode?> Items(this JsonNode? node, string name) => (node as JsonObject)?[name] as JsonArray ?? [];

    /// <summary>Null: no JSON object, or not one that can be read to its end (a name given twice, half a character).</summary>
    public static async Task<JsonObject?> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        try
        {
            var read = await JsonNode.ParseAsync(body, documentOptions: new() { AllowDuplicateProperties = false }, cancellationToken: cancellationToken);
            Touch(read);
            return read as JsonObject;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    // A node reads its text only when asked, and half a character is found out only then.
    private static void Touch(JsonNode? node)
    {
        var parts = node switch
        {
            JsonObject holder => holder.Select(part => part.Value),
            JsonArray list => list,
            _ => [],
        };
        foreach (var part in parts)
        {
            Touch(part);
        }

        node.AsText();
    }
}
