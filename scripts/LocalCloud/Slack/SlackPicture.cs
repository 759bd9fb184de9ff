using System.Text.Json.Nodes;
using NbaPipeline.LocalCloud.Slack.Pages;

namespace NbaPipeline.LocalCloud.Slack;

/// <summary>A message as Slack shows it, for pages that are not the local cloud's own: what a replay recorded looks as it would have.</summary>
public static class SlackPicture
{
    /// <summary>Looks and colours, light and dark; every rule but the colours is about what stands in a message.</summary>
    public static string Styles
    {
        get
        {
            using var reader = new StreamReader(typeof(SlackPicture).Assembly.GetManifestResourceStream("message.css")!);
            return reader.ReadToEnd();
        }
    }

    /// <param name="id">The element's id, unique in the page.</param>
    /// <param name="place">What stands beside the author, such as the channel.</param>
    /// <param name="at">When it was posted.</param>
    /// <param name="body">As <see cref="Contents"/> wrote it.</param>
    /// <param name="below">Markup under it: its thread, its earlier versions.</param>
    public static string Message(string id, string place, DateTimeOffset at, string body, string below) =>
        MessageHtml.Recorded(id, place, at, body, below);

    /// <summary>Blocks or text, attachments, and that it was edited; whatever it says, it stays text.</summary>
    public static string Contents(JsonObject body, DateTimeOffset? editedAt = null) => BodyHtml.Of(body) + MessageTime.Edited(editedAt);

    /// <summary>What an edit makes of a body, by Slack's rules.</summary>
    public static JsonObject Edited(JsonObject old, JsonObject sent) => EditedBody.Of(old, sent);
}
