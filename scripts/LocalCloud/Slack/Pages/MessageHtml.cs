namespace NbaPipeline.LocalCloud.Slack.Pages;

/// <summary>A message with its author, its time and its thread.</summary>
internal static class MessageHtml
{
    private const string Author = "<b class=\"author\">NBA pipeline</b> <span class=\"app\">APP</span>";
    private const string Avatar = "<div class=\"avatar\" aria-hidden=\"true\"></div>";

    /// <param name="message">What to show.</param>
    /// <param name="isPlaced">Its channel is named, because messages of others stand around it.</param>
    public static string Of(SlackMessage message, bool isPlaced)
    {
        var place = isPlaced ? $"<a class=\"place\" href=\"/slack?channel={Html.Encode(message.Channel)}\">#{Html.Encode(message.Channel)}</a> " : "";
        var answers = message.ThreadTimestamp is { } thread ? $"<div class=\"context\"><a href=\"#m{thread}\">replied to a thread</a></div>" : "";
        return $"<article class=\"message\" id=\"{(message.ThreadTimestamp is null ? "m" : "b")}{message.Timestamp}\">{Avatar}<div class=\"content\">"
            + $"<div class=\"by\">{Author} {place}{MessageTime.Stamp(message.At)}</div>{answers}{Body(message)}{Thread(message)}</div></article>";
    }

    /// <summary>The same for a message that was read back from a record: who holds its states says what stands below it.</summary>
    public static string Recorded(string id, string place, DateTimeOffset at, string body, string below) =>
        $"<div class=\"message\" id=\"{Html.Encode(id)}\">{Avatar}<div class=\"content\">"
        + $"<div class=\"by\">{Author} {Html.Encode(place)} {MessageTime.Stamp(at)}</div><div class=\"body\">{body}</div>{below}</div></div>";

    private static string Thread(SlackMessage message) => message.Replies is [.., var last]
        ? $"<details class=\"thread\" id=\"t{message.Timestamp}\"><summary id=\"s{message.Timestamp}\">"
            + $"<span class=\"replies\">{Count(message.Replies.Count)}</span> "
            + $"<span class=\"last\">Last reply {MessageTime.Clock(last.At)}</span></summary>{string.Concat(message.Replies.Select(Reply))}</details>"
        : "";

    private static string Reply(SlackMessage reply) =>
        $"<div class=\"message reply\" id=\"m{reply.Timestamp}\">{Avatar}<div class=\"content\">"
        + $"<div class=\"by\">{Author} {MessageTime.Stamp(reply.At)}</div>{Body(reply)}</div></div>";

    private static string Body(SlackMessage message) => $"<div class=\"body\">{BodyHtml.Of(message.Body)}{MessageTime.Edited(message.EditedAt)}</div>";

    private static string Count(int replies) => replies == 1 ? "1 reply" : $"{replies} replies";
}
