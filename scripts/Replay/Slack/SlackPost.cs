using System.Text.Json;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>Reads a message back from the JSON that was sent to Slack.</summary>
public static class SlackPost
{
    public static ReplayPost Parse(string json, DateTimeOffset at, string function)
    {
        using var document = JsonDocument.Parse(json);
        var message = document.RootElement;
        var blocks = Blocks(message).ToList();
        var identities = blocks.Select(block => PostIdentity.TryParse(Text(block, "block_id"))).OfType<PostIdentity>().ToList();
        var own = identities.FirstOrDefault() ?? new PostIdentity(PostKind.Unnamed, Severity.Info, "", Function: null);
        var title = Title(blocks) ?? Text(message, "text");
        return new(at, function, own.Kind, own.Severity, own.Fingerprint)
        {
            Channel = Text(message, "channel"),
            Json = json,
            Timestamp = Text(message, "ts"),
            ThreadTimestamp = Text(message, "thread_ts"),
            Title = title,
            Text = string.Join('\n', Texts(message).Prepend(title).Distinct(StringComparer.Ordinal)),
            Delivery = DeliveryOf(message),
            Problem = own.Incident ?? own.Fingerprint,
            Findings = [.. identities.Skip(1)],
        };
    }

    /// <summary>chat.update names the message it changes (<c>ts</c>), an answer in a thread its parent (<c>thread_ts</c>).</summary>
    private static PostDelivery DeliveryOf(JsonElement message) => (Text(message, "ts"), Text(message, "thread_ts")) switch
    {
        ({ Length: > 0 }, _) => PostDelivery.Edit,
        (_, { Length: > 0 }) => PostDelivery.Reply,
        _ => PostDelivery.Message,
    };

    private static IEnumerable<JsonElement> Blocks(JsonElement message) =>
        Items(message, "blocks").Concat(Items(message, "attachments").SelectMany(attachment => Items(attachment, "blocks")));

    private static string? Title(List<JsonElement> blocks) => blocks
        .Where(block => Text(block, "type") == "header" && block.TryGetProperty("text", out _))
        .Select(block => Text(block.GetProperty("text"), "text"))
        .FirstOrDefault();

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(field =>
            field is { Name: "text", Value.ValueKind: JsonValueKind.String } ? [field.Value.GetString()!] : Texts(field.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        _ => [],
    };

    private static JsonElement.ArrayEnumerator Items(JsonElement element, string name) =>
        element.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : default;

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
