using System.Net.Mime;

namespace CloudNative.CloudEvents;

/// <summary>Turns bytes into events. The stand-in only reads; nothing here sends CloudEvents.</summary>
public abstract class CloudEventFormatter
{
    /// <summary>The whole event, attributes and data, is in the body.</summary>
    public abstract CloudEvent DecodeStructuredModeMessage(
        ReadOnlyMemory<byte> body, ContentType? contentType, IEnumerable<CloudEventAttribute>? extensionAttributes);

    /// <summary>The attributes are known already; the body is the data.</summary>
    public abstract void DecodeBinaryModeEventData(ReadOnlyMemory<byte> body, CloudEvent cloudEvent);
}
