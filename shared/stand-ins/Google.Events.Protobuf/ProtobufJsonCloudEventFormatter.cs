using System.Net.Mime;
using System.Text;
using System.Text.Json;
using CloudNative.CloudEvents;
using CloudNative.CloudEvents.SystemTextJson;
using Google.Protobuf;

namespace Google.Events.Protobuf;

/// <summary>Reads protobuf data from JSON, or from binary when the content type says so; members it does not know are ignored.</summary>
public class ProtobufJsonCloudEventFormatter<T> : CloudEventFormatter
    where T : class, IMessage<T>, new()
{
    private static readonly JsonParser s_parser = new(JsonParser.Settings.Default.WithIgnoreUnknownFields(true));
    private static readonly StructuredFormatter s_structured = new();

    public override void DecodeBinaryModeEventData(ReadOnlyMemory<byte> body, CloudEvent cloudEvent)
    {
        var mediaType = new ContentType(cloudEvent.DataContentType ?? "application/json").MediaType;
        cloudEvent.Data = (body.IsEmpty, mediaType) switch
        {
            (true, _) => null,
            (false, "application/protobuf") => FromBinary(body),
            _ => s_parser.Parse<T>(Encoding.UTF8.GetString(body.Span)),
        };
    }

    public override CloudEvent DecodeStructuredModeMessage(
        ReadOnlyMemory<byte> body, ContentType? contentType, IEnumerable<CloudEventAttribute>? extensionAttributes) =>
        s_structured.DecodeStructuredModeMessage(body, contentType, extensionAttributes);

    private static T FromBinary(ReadOnlyMemory<byte> body)
    {
        var message = new T();
        message.MergeFrom(body.Span);
        return message;
    }

    private sealed class StructuredFormatter : JsonEventFormatter
    {
        protected override void DecodeStructuredModeDataProperty(JsonElement dataElement, CloudEvent cloudEvent) =>
            cloudEvent.Data = dataElement.ValueKind == JsonValueKind.Object
                ? s_parser.Parse<T>(dataElement.GetRawText())
                : throw new InvalidOperationException("Expected Data property to have an object value");

        protected override void DecodeStructuredModeDataBase64Property(JsonElement dataBase64Element, CloudEvent cloudEvent) =>
            throw new InvalidOperationException("Expected Data property to be set");
    }
}
