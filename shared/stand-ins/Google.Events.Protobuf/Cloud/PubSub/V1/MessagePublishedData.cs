using CloudNative.CloudEvents;

namespace Google.Events.Protobuf.Cloud.PubSub.V1;

/// <summary>What a Pub/Sub-triggered function receives; knows its own formatter, so the framework needs no registration.</summary>
[CloudEventFormatter(typeof(ProtobufJsonCloudEventFormatter<MessagePublishedData>))]
public partial class MessagePublishedData
{
    public const string MessagePublishedCloudEventType = "google.cloud.pubsub.topic.v1.messagePublished";
}
