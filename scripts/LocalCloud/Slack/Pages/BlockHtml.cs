using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NbaPipeline.LocalCloud.Slack.Pages;

/// <summary>
/// Block Kit laid out as Slack lays it out. A picture is shown where the message holds it, and otherwise told in words: the
/// page asks no other host for anything.
/// </summary>
internal static partial class BlockHtml
{
    public static string Of(JsonNode? holder) => string.Concat(holder.Items("blocks").OfType<JsonObject>().Select(Block));

    private static string Block(JsonObject block) => block.Text("type") switch
    {
        "header" => $"<h3>{Html.Encode(Words(block["text"]))}</h3>",
        "divider" => "<hr>",
        "context" => $"<div class=\"context\">{string.Concat(block.Items("elements").Select(Element))}</div>",
        "actions" => $"<div class=\"actions\">{string.Concat(block.Items("elements").Select(Button))}</div>",
        "image" => Image(block),
        _ => $"<div class=\"section\">{Section(block)}</div>",
    };

    private static string Image(JsonObject block) => block.Text("image_url") is { } address && PictureItself().IsMatch(address)
        ? $"<figure><figcaption>{Html.Encode(Words(block["title"]))}</figcaption>"
            + $"<img src=\"{address}\" alt=\"{Html.Encode(block.Text("alt_text") ?? "")}\"></figure>"
        : $"<div class=\"context\">{Element(block)}</div>";

    private static string Section(JsonObject block) =>
        (block["text"] is { } text ? Text(text) : "") + Fields(block) + (block["accessory"] is { } accessory ? Element(accessory) : "");

    private static string Fields(JsonObject block) => block.Items("fields").Select(field => $"<div>{Text(field)}</div>").ToList() is { Count: > 0 } fields
        ? $"<div class=\"fields\">{string.Concat(fields)}</div>"
        : "";

    private static string Element(JsonNode? element) => element.Text("type") switch
    {
        "image" => $"<div class=\"text\">[{Html.Encode(element.Text("alt_text") ?? "image")}]</div>",
        "button" => Button(element),
        _ => Text(element),
    };

    private static string Button(JsonNode? element) => $"<span class=\"button\">{Html.Encode(Words((element as JsonObject)?["text"]))}</span>";

    // Only mrkdwn is markup; plain_text shows its asterisks.
    private static string Text(JsonNode? text) =>
        text.Text("type") == "plain_text" ? $"<div class=\"text\">{Html.Encode(Words(text))}</div>" : Mrkdwn.ToHtml(Words(text));

    private static string Words(JsonNode? text) => text.AsText() ?? text.Text("text") ?? "";

    [GeneratedRegex(@"^data:image/png;base64,[A-Za-z0-9+/]+=*\z")]
    private static partial Regex PictureItself();
}
