using System.Text.Json;
using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Monitoring.Google.Alerting;

/// <summary>Reads an answer of Slack's Web API by its own error word. See https://docs.slack.dev/reference/methods/chat.postMessage.</summary>
internal static class SlackAnswer
{
    private static readonly HashSet<string> Passing =
        ["ratelimited", "rate_limited", "internal_error", "fatal_error", "service_unavailable", "request_timeout", "team_added_to_org"];

    private static readonly HashSet<string> Gone = ["message_not_found", "thread_not_found", "cant_update_message", "edit_window_closed"];

    public static Delivery Believe(string body, Notice notice)
    {
        var answer = Parse(body);
        if ((bool?)answer?["ok"] is not true)
        {
            throw Refused(answer, body, notice);
        }

        return notice.Kind is NoticeKind.Post
            ? Delivery.At(new MessageHandle(notice.Channel, Text(answer, "channel", body), Text(answer, "ts", body)))
            : Delivery.Done;
    }

    private static ChannelRejectedException Refused(JsonObject? answer, string body, Notice notice)
    {
        var word = answer?["error"]?.ToString();
        return new ChannelRejectedException(
            word is null ? $"it answered 200 \"{ChannelPost.Quote(body)}\" instead of \"ok\"" : $"it refused with {word}",
            isPermanent: word is null || !Passing.Contains(word))
        {
            IsGone = notice.Kind is not NoticeKind.Post && word is not null && Gone.Contains(word),
        };
    }

    // Without both there would be nothing to edit later; it was posted, so asking again would say it twice.
    private static string Text(JsonObject answer, string name, string body) => answer[name]?.ToString()
        ?? throw new ChannelRejectedException($"it answered \"{ChannelPost.Quote(body)}\" without {name}", isPermanent: true);

    private static JsonObject? Parse(string body)
    {
        try
        {
            return JsonNode.Parse(body) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
