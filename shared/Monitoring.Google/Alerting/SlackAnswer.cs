using System.Text.Json;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Incidents;
using static NbaPipeline.Monitoring.Google.Alerting.ChannelAnswer;

namespace NbaPipeline.Monitoring.Google.Alerting;

/// <summary>Reads an answer of Slack's Web API by its own error word. See https://docs.slack.dev/reference/methods/chat.postMessage.</summary>
internal static class SlackAnswer
{
    private static readonly HashSet<string> Passing = ["ratelimited", "rate_limited", "service_unavailable", "request_timeout", "team_added_to_org"];

    // Slack says of both that some of it may have been done before they happened.
    private static readonly HashSet<string> Unclear = ["internal_error", "fatal_error"];

    private static readonly HashSet<string> Gone = ["message_not_found", "thread_not_found", "cant_update_message", "edit_window_closed"];

    private const string Misshapen = "invalid_blocks";

    private const string MissingScope = "missing_scope";

    public static Delivery Believe(ChannelAnswer answer, Notice notice) => Believe(answer, notice.Kind, notice.Channel);

    public static Delivery Believe(ChannelAnswer answer, NoticeKind kind, string channel)
    {
        var json = answer.Json();
        if (!IsOk(json))
        {
            throw Refused(TextOf(json, "error"), answer, kind);
        }

        return kind is NoticeKind.Post
            ? Delivery.At(new MessageHandle(channel, Required(json, "channel", answer), Required(json, "ts", answer)))
            : Delivery.Done;
    }

    /// <summary>The answer about a file. What it says is not quoted: the address in it is a password.</summary>
    public static JsonElement? OfFile(ChannelAnswer answer) => answer.Json() switch
    {
        var json when IsOk(json) => json,
        var json => throw new ChannelRejectedException(TextOf(json, "error") switch
        {
            MissingScope => $"it refused with {MissingScope}: the bot needs files:write",
            { } word => $"it refused with {word}",
            null => $"it answered {answer.Status} without \"ok\"",
        }, isPermanent: true),
    };

    /// <summary>The answer about a form.</summary>
    public static JsonElement? OfForm(ChannelAnswer answer) => answer.Json() switch
    {
        var json when IsOk(json) => json,
        var json => throw new ChannelRejectedException(
            TextOf(json, "error") is { } word ? $"it refused with {word}" : $"it answered {answer} instead of \"ok\"", isPermanent: true),
    };

    private static bool IsOk(JsonElement? json) => json?.TryGetProperty("ok", out var ok) is true && ok.ValueKind is JsonValueKind.True;

    private static ChannelRejectedException Refused(string? word, ChannelAnswer answer, NoticeKind kind) => word switch
    {
        null => new ChannelRejectedException($"it answered {answer} instead of \"ok\"", isPermanent: true),
        _ when Unclear.Contains(word) => new ChannelRejectedException($"it failed with {word}; it may have arrived", isPermanent: false)
        {
            // The same edit twice is one.
            MayHaveArrived = kind is not NoticeKind.Edit,
        },
        _ => new ChannelRejectedException($"it refused with {word}", isPermanent: !Passing.Contains(word))
        {
            IsGone = kind is not NoticeKind.Post && Gone.Contains(word),
            IsMisshapen = word == Misshapen,
        },
    };

    // Without both there would be nothing to edit later; it was posted, so asking again would say it twice.
    private static string Required(JsonElement? json, string name, ChannelAnswer answer) => TextOf(json, name)
        ?? throw new ChannelRejectedException($"it answered {answer} without {name}", isPermanent: true);
}
