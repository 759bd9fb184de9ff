using System.Text.Json.Nodes;

namespace NbaPipeline.LocalCloud.Slack;

/// <summary>The words of a Block Kit message, with the kind of block that each paragraph comes from.</summary>
internal static class BlockText
{
    public static IEnumerable<(string Kind, string Text)> Of(JsonNode body)
    {
        foreach (var attachment in body["attachments"]?.AsArray() ?? [])
        {
            foreach (var paragraph in Of(attachment!))
            {
                yield return paragraph;
            }
        }

        var blocks = body["blocks"]?.AsArray() ?? [];
        foreach (var paragraph in blocks.SelectMany(block => Paragraphs(block!)))
        {
            yield return paragraph;
        }

        if (blocks.Count == 0 && (string?)body["text"] is { } text)
        {
            yield return ("section", text);
        }
    }

    private static IEnumerable<(string Kind, string Text)> Paragraphs(JsonNode block)
    {
        var kind = (string?)block["type"] ?? "section";
        return new[] { block["text"] }
            .Concat(block["fields"]?.AsArray() ?? [])
            .Concat(block["elements"]?.AsArray() ?? [])
            .Select(element => element?["text"] is JsonObject nested ? (string?)nested["text"] : element?["text"]?.ToString())
            .OfType<string>()
            .Select(text => (kind, text));
    }
}
