using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Google.Cloud.Functions.Framework.Events;

/// <summary>Turns what a push subscription or the emulator sends into the background event it would have been.</summary>
internal static class RawPush
{
    private const string UnknownTopic = "projects/unknown-project!/topics/unknown-topic!";

    internal static LegacyRequest Normalized(LegacyRequest request, PathString path, ILogger logger) => request switch
    {
        { Message: null, Subscription: null } => request,
        { Message: null } or { Subscription: null } => throw new ConversionException(
            "Request is malformed; it must contain both 'message' and 'subscription' properties or neither."),
        { Context: null, Data: null, Domain: null, EventId: null, EventType: null, Params: null, Timestamp: null } => request with
        {
            EventId = Text(request.Message, "messageId") ?? throw new ConversionException(
                "Request is malformed; raw Pub/Sub message must contain a 'message.messageId' string property."),
            EventType = LegacyEvents.PublishType,
            Resource = Topic(path, logger),
            Timestamp = PublishTime(request.Message),
            Data = request.Message,
        },
        _ => throw new ConversionException(
            "Request is malformed; raw Pub/Sub request must contain only 'message' and 'subscription' properties."),
    };

    /// <summary>The body of a push does not name the topic; only an emulator configured with the topic as path tells us.</summary>
    private static string Topic(PathString path, ILogger logger)
    {
        var name = path.Value?.TrimStart('/') ?? "";
        if (LegacyEvents.TopicName().IsMatch(name))
        {
            return name;
        }
        Log.UnknownTopic(logger, UnknownTopic);
        return UnknownTopic;
    }

    private static DateTimeOffset? PublishTime(JsonObject message) =>
        DateTimeOffset.TryParseExact(
            Text(message, "publishTime"), "yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    private static string? Text(JsonObject message, string name) =>
        message[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
