using System.Net.Mime;
using System.Text;
using System.Text.Json;

namespace CloudNative.CloudEvents.SystemTextJson;

/// <summary>Events whose data is JSON: kept as a <see cref="JsonElement"/>, text as a string, anything else as bytes.</summary>
public class JsonEventFormatter : CloudEventFormatter
{
    private const string JsonMediaType = "application/json";

    public override void DecodeBinaryModeEventData(ReadOnlyMemory<byte> body, CloudEvent cloudEvent)
    {
        var contentType = new ContentType(cloudEvent.DataContentType ?? JsonMediaType);
        cloudEvent.Data = contentType.MediaType switch
        {
            JsonMediaType => body.IsEmpty ? null : Parse(body, contentType),
            var media when media.StartsWith("text/", StringComparison.Ordinal) => EncodingOf(contentType).GetString(body.Span),
            _ => body.ToArray(),
        };
    }

    public override CloudEvent DecodeStructuredModeMessage(
        ReadOnlyMemory<byte> body, ContentType? contentType, IEnumerable<CloudEventAttribute>? extensionAttributes)
    {
        var envelope = Parse(body, contentType ?? new ContentType(JsonMediaType));
        var cloudEvent = new CloudEvent(StructuredEvent.SpecVersion(envelope), extensionAttributes);
        StructuredEvent.PopulateAttributes(cloudEvent, envelope);
        PopulateData(cloudEvent, envelope);
        return cloudEvent.Validate();
    }

    protected virtual void DecodeStructuredModeDataProperty(JsonElement dataElement, CloudEvent cloudEvent) =>
        cloudEvent.Data = IsJson(new ContentType(cloudEvent.DataContentType!).MediaType)
            ? dataElement.Clone()
            : dataElement.GetString();

    protected virtual void DecodeStructuredModeDataBase64Property(JsonElement dataBase64Element, CloudEvent cloudEvent) =>
        cloudEvent.Data = dataBase64Element.GetBytesFromBase64();

    internal static JsonElement Parse(ReadOnlyMemory<byte> body, ContentType contentType)
    {
        var encoding = EncodingOf(contentType);
        using var document = encoding is UTF8Encoding ? JsonDocument.Parse(body) : JsonDocument.Parse(encoding.GetString(body.Span));
        return document.RootElement.Clone();
    }

    private static bool IsJson(string mediaType) =>
        mediaType is JsonMediaType or "text/json" || mediaType.EndsWith("+json", StringComparison.Ordinal);

    private static Encoding EncodingOf(ContentType contentType) =>
        contentType.CharSet is { } charSet ? Encoding.GetEncoding(charSet) : Encoding.UTF8;

    private void PopulateData(CloudEvent cloudEvent, JsonElement envelope)
    {
        var data = StructuredEvent.Member(envelope, "data");
        var base64 = StructuredEvent.Member(envelope, "data_base64");
        switch (data, base64)
        {
            case (null, null):
                return;
            case (not null, not null):
                throw new ArgumentException("Structured mode content cannot contain both 'data' and 'data_base64' properties.");
            case ({ } element, null):
                cloudEvent.DataContentType ??= JsonMediaType;
                DecodeStructuredModeDataProperty(element, cloudEvent);
                return;
            case (null, { } element):
                DecodeStructuredModeDataBase64Property(element, cloudEvent);
                return;
        }
    }
}
