using CloudNative.CloudEvents;

namespace Google.Events.Protobuf.Cloud.PubSub.V1;

/// <summary>The attributes that Pub/Sub adds to those of the specification.</summary>
public static class ExtensionAttributes
{
    public static CloudEventAttribute Topic { get; } = CloudEventAttribute.CreateExtension("topic", CloudEventAttributeType.String);
}
