using System.Text.Json.Nodes;

namespace NbaPipeline.LocalCloud.Slack;

/// <summary>Whether Slack would take a message, and in its word why not.</summary>
internal static class SlackRules
{
    private static readonly string[] Contents = ["text", "blocks", "attachments"];

    /// <summary>Null: it takes it.</summary>
    /// <param name="message">What was sent.</param>
    /// <param name="showsFile">Whether there is a picture that can be shown under an id; asked of sound messages only.</param>
    public static string? Refusal(JsonObject message, Func<string, bool> showsFile)
    {
        var lists = BlockLists(message).ToList();
        var blocks = lists.SelectMany(list => list).ToList();
        return true switch
        {
            _ when !Contents.Any(name => HasContent(message[name])) => SlackError.NoText,
            _ when HasForeignKind(message) => SlackError.InvalidBlocks,
            _ when lists.Exists(list => list.Count > SlackLimits.Blocks) || blocks.Exists(IsBroken) || IsAnyIdTwice(blocks) => SlackError.InvalidBlocks,
            _ when message.Text("text")?.Length > SlackLimits.Text => SlackError.BlocksTooLong,
            _ when blocks.Sum(TextLength) > SlackLimits.BlockTexts => SlackError.BlocksTooLong,
            _ when blocks.Select(FileOf).OfType<string>().Any(id => !showsFile(id)) => SlackError.InvalidBlocks,
            _ => null,
        };
    }

    private static bool HasContent(JsonNode? content) => content is JsonArray { Count: > 0 } || !string.IsNullOrEmpty(content.AsText());

    private static bool HasForeignKind(JsonObject message) =>
        message["blocks"] is not (null or JsonArray) || message["attachments"] is not (null or JsonArray);

    private static IEnumerable<JsonArray> BlockLists(JsonObject message) =>
        message.Items("attachments").Prepend(message).Select(holder => (holder as JsonObject)?["blocks"]).OfType<JsonArray>();

    private static bool IsBroken(JsonNode? block) => block.Text("block_id")?.Length > SlackLimits.BlockId || block.Text("type") switch
    {
        null => true,
        "header" => IsOutside(block!["text"], SlackLimits.Header),
        "section" => (block!["text"] is { } text && IsOutside(text, SlackLimits.Section))
            || (block["fields"] is not null && block.Items("fields").Count() is 0 or > SlackLimits.Fields)
            || block.Items("fields").Any(field => IsOutside(field, SlackLimits.Field))
            || (block["text"] is null && block["fields"] is null),
        "image" => IsBrokenImage(block!),
        _ => false,
    };

    // One source and no more, and words for whoever cannot see it.
    private static bool IsBrokenImage(JsonNode block) =>
        block.Text("alt_text") is not { Length: > 0 and <= SlackLimits.AltText }
        || new[] { block.Text("image_url"), block["slack_file"].Text("id"), block["slack_file"].Text("url") }.OfType<string>().Count() != 1;

    private static string? FileOf(JsonNode? block) => (block as JsonObject)?["slack_file"].Text("id");

    private static bool IsOutside(JsonNode? text, int limit) => text.Text("text") is not { Length: > 0 } words || words.Length > limit;

    private static bool IsAnyIdTwice(List<JsonNode?> blocks)
    {
        var ids = blocks.Select(block => block.Text("block_id")).OfType<string>().ToList();
        return ids.Distinct(StringComparer.Ordinal).Count() < ids.Count;
    }

    private static int TextLength(JsonNode? node) => node switch
    {
        JsonObject holder => holder.Sum(part => part.Key == "text" && part.Value.AsText() is { } text ? text.Length : TextLength(part.Value)),
        JsonArray list => list.Sum(TextLength),
        _ => 0,
    };
}
