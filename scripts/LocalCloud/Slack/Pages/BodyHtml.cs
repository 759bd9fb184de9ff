using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NbaPipeline.LocalCloud.Slack.Pages;

/// <summary>A message's whole contents: its blocks or else its text, then its attachments behind their coloured bars.</summary>
internal static partial class BodyHtml
{
    private const string NoColour = "#dddddd";

    // With blocks the text is only what a phone's notification shows.
    public static string Of(JsonObject body) =>
        (BlockHtml.Of(body) is { Length: > 0 } blocks ? blocks : Paragraph(body.Text("text")))
        + string.Concat(body.Items("attachments").OfType<JsonObject>().Select(Attachment));

    private static string Attachment(JsonObject attachment) =>
        $"<div class=\"attachment\" style=\"border-color:{Colour(attachment.Text("color"))}\">"
        + (BlockHtml.Of(attachment) is { Length: > 0 } blocks ? blocks : Classic(attachment))
        + "</div>";

    /// <summary>An attachment from before Block Kit.</summary>
    private static string Classic(JsonObject attachment)
    {
        var fields = attachment.Items("fields").Select(field =>
            $"<div><b>{Html.FromSlack(field.Text("title") ?? "")}</b>{Paragraph(field.Text("value"))}</div>");
        return Paragraph(attachment.Text("pretext"))
            + (attachment.Text("title") is { } title ? $"<h3>{Html.FromSlack(title)}</h3>" : "")
            + Paragraph(attachment.Text("text") ?? attachment.Text("fallback"))
            + $"<div class=\"fields\">{string.Concat(fields)}</div>"
            + (attachment.Text("footer") is { } footer ? $"<div class=\"context\">{Mrkdwn.ToHtml(footer)}</div>" : "");
    }

    private static string Paragraph(string? text) => string.IsNullOrEmpty(text) ? "" : Mrkdwn.ToHtml(text);

    private static string Colour(string? given) => given switch
    {
        "good" => "#2eb886",
        "warning" => "#daa038",
        "danger" => "#a30200",
        { } colour when SixDigits().Match(colour) is { Success: true } match => $"#{match.Groups[1].Value}",
        _ => NoColour,
    };

    [GeneratedRegex("^#?([0-9a-fA-F]{6})$(?!\n)")]
    private static partial Regex SixDigits();
}
