using System.Globalization;
using System.Text.Encodings.Web;

namespace NbaPipeline.LocalCloud.Slack;

/// <summary>The messages as a page, newest first.</summary>
internal static class SlackPage
{
    public static string Of(IEnumerable<SlackMessage> messages) =>
        Page.Of("Slack", string.Concat(messages.Reverse().Select(Article)), "No message has been sent.");

    private static string Article(SlackMessage message) =>
        $"<article class=\"{Encode(message.Channel)}\"><small>#{Encode(message.Channel)} · {Show(message.At)}</small>" +
        $"{string.Concat(BlockText.Of(message.Body).Select(Paragraph))}</article>";

    private static string Show(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    private static string Paragraph((string Kind, string Text) paragraph) => paragraph.Kind switch
    {
        "header" => $"<h2>{Encode(paragraph.Text)}</h2>",
        "context" => $"<p><small>{Encode(paragraph.Text)}</small></p>",
        _ => $"<p>{Encode(paragraph.Text)}</p>",
    };

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
