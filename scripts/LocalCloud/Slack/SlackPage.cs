using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;

namespace NbaPipeline.LocalCloud.Slack;

/// <summary>The messages as a page, newest first, laid out as Slack lays out Block Kit.</summary>
internal static class SlackPage
{
    public static string Of(IEnumerable<SlackMessage> messages) =>
        Page.Of("Slack", string.Concat(messages.Reverse().Select(Article)), "No message has been sent.");

    private static string Article(SlackMessage message) =>
        $"<article class=\"{Encode(message.Channel)}\"><small>#{Encode(message.Channel)} · {Show(message.At)}</small>{Body(message.Body)}</article>";

    // With blocks the text is only what a phone's notification shows.
    private static string Body(JsonNode body)
    {
        var blocks = Blocks(body);
        var attached = string.Concat((body["attachments"]?.AsArray() ?? []).Select(attachment => $"<div>{Blocks(attachment!)}</div>"));
        return blocks.Length == 0 ? $"{Paragraph((string?)body["text"] ?? string.Empty)}{attached}" : blocks + attached;
    }

    private static string Blocks(JsonNode holder) => string.Concat((holder["blocks"]?.AsArray() ?? []).Select(block => Block(block!)));

    private static string Block(JsonNode block) => (string?)block["type"] switch
    {
        "header" => $"<h2>{Encode(TextOf(block["text"]))}</h2>",
        "context" => $"<p><small>{string.Join(" ", Texts(block["elements"]))}</small></p>",
        _ when block["fields"] is { } fields => $"<div class=\"fields\">{string.Concat(Texts(fields).Select(field => $"<p>{field}</p>"))}</div>",
        _ => Paragraph(TextOf(block["text"])),
    };

    private static IEnumerable<string> Texts(JsonNode? elements) => (elements?.AsArray() ?? []).Select(element => Mrkdwn.ToHtml(TextOf(element)));

    private static string Paragraph(string text) => text.Length == 0 ? string.Empty : $"<p>{Mrkdwn.ToHtml(text)}</p>";

    private static string TextOf(JsonNode? element) => element switch
    {
        JsonObject nested => TextOf(nested["text"]),
        JsonValue value => value.ToString(),
        _ => string.Empty,
    };

    private static string Show(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
