using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CloudNative.CloudEvents;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Google.Cloud.Functions.Framework.Events;

/// <summary>Makes the CloudEvent that Eventarc would have sent. Pub/Sub only: no function of ours listens to anything else.</summary>
internal static partial class LegacyEvents
{
    internal const string PublishType = "google.pubsub.topic.publish";

    private static readonly CloudEventAttribute s_topic = CloudEventAttribute.CreateExtension("topic", CloudEventAttributeType.String);

    internal static CloudEvent Convert(LegacyRequest received, PathString path, CloudEventFormatter formatter, ILogger logger)
    {
        var request = RawPush.Normalized(received, path, logger);
        var type = request.Context?.EventType ?? request.EventType;
        var id = request.Context?.EventId ?? request.EventId;
        if (request.Data is null || string.IsNullOrEmpty(id) || string.IsNullOrEmpty(type))
        {
            throw new ConversionException("Event is malformed; does not contain a payload, or the event ID or type is missing.");
        }
        var cloudEvent = new CloudEvent
        {
            Type = CloudEventType(type),
            Id = id,
            Time = request.Context?.Timestamp ?? request.Timestamp,
            DataContentType = "application/json",
        };
        AddResource(cloudEvent, request);
        formatter.DecodeBinaryModeEventData(JsonSerializer.SerializeToUtf8Bytes(Data(cloudEvent, request)), cloudEvent);
        return cloudEvent;
    }

    private static string CloudEventType(string legacyType) => legacyType switch
    {
        PublishType or "providers/cloud.pubsub/eventTypes/topic.publish" => "google.cloud.pubsub.topic.v1.messagePublished",
        _ => throw new ConversionException($"Unexpected event type for function: '{legacyType}'"),
    };

    private static void AddResource(CloudEvent cloudEvent, LegacyRequest request)
    {
        var service = request.Context?.Resource?.Service ?? "pubsub.googleapis.com";
        var name = request.Context?.Resource?.Name ?? request.Resource;
        if (service.Length == 0 || string.IsNullOrEmpty(name))
        {
            throw new ConversionException($"Event contained no {(service.Length == 0 ? "service" : "resource name")}");
        }
        cloudEvent.Source = new Uri($"//{service}/{name}", UriKind.RelativeOrAbsolute);
        if (TopicName().Match(name) is { Success: true } match)
        {
            cloudEvent[s_topic] = match.Groups["topic"].Value;
        }
    }

    /// <summary>Id and time are copied into the message, where readers of Eventarc's events look for them.</summary>
    private static JsonObject Data(CloudEvent cloudEvent, LegacyRequest request)
    {
        var message = (JsonObject)request.Data!.DeepClone();
        message["messageId"] = cloudEvent.Id;
        if (cloudEvent.Time is { } time)
        {
            var fraction = time.Ticks % TimeSpan.TicksPerMillisecond == 0 ? "fff" : "ffffff";
            message["publishTime"] = time.UtcDateTime.ToString($"yyyy-MM-dd'T'HH:mm:ss.{fraction}'Z'", CultureInfo.InvariantCulture);
        }
        var data = new JsonObject { ["message"] = message };
        if (request.Subscription is { } subscription)
        {
            data["subscription"] = subscription;
        }
        return data;
    }

    [GeneratedRegex("^projects/[^/]+/topics/(?<topic>[^/]+)$")]
    internal static partial Regex TopicName();
}
