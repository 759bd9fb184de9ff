using System.Text.Json.Nodes;
using static NbaPipeline.Monitoring.Alerting.BlockKitLimits;

namespace NbaPipeline.Monitoring.Alerting;

/// <summary>Texts in Slack's markup, each within its limit.</summary>
public static class BlockKitText
{
    public static JsonObject? Section(string text, string? identity = null)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var section = new JsonObject { ["type"] = "section", ["text"] = Markdown(Cut(text, BlockKitLimits.Section)) };
        if (identity is not null)
        {
            section["block_id"] = Cut(identity, BlockId);
        }

        return section;
    }

    public static JsonObject Markdown(string text) => new() { ["type"] = "mrkdwn", ["text"] = text };

    // Slack asks for exactly these three to be escaped in text that is not markup.
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>Characters of all texts in a message together.</summary>
    public static int TextOf(JsonNode? node) => node switch
    {
        JsonObject json => json.Sum(field => field is { Key: "text", Value: JsonValue value } ? value.ToString().Length : TextOf(field.Value)),
        JsonArray list => list.Sum(TextOf),
        _ => 0,
    };
}
