using System.Net.Mime;
using System.Text.Json;

namespace CloudNative.CloudEvents.SystemTextJson;

/// <summary>Events whose data is a plain class of ours.</summary>
public class JsonEventFormatter<T> : JsonEventFormatter
{
    public override void DecodeBinaryModeEventData(ReadOnlyMemory<byte> body, CloudEvent cloudEvent) =>
        cloudEvent.Data = body.IsEmpty
            ? null
            : Parse(body, new ContentType(cloudEvent.DataContentType ?? "application/json")).Deserialize<T>();

    protected override void DecodeStructuredModeDataProperty(JsonElement dataElement, CloudEvent cloudEvent) =>
        cloudEvent.Data = dataElement.Deserialize<T>();

    protected override void DecodeStructuredModeDataBase64Property(JsonElement dataBase64Element, CloudEvent cloudEvent) =>
        throw new ArgumentException("Data unexpectedly represented using 'data_base64' within structured mode CloudEvent.");
}
