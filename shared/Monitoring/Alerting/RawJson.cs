using System.Text.Json;
using System.Text.Json.Serialization;

namespace NbaPipeline.Monitoring.Alerting;

/// <summary>Shows a text that is JSON already as JSON, so that a dry run reads like the message it stands for.</summary>
internal sealed class RawJson : JsonConverter<string>
{
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return document.RootElement.GetRawText();
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        using var document = JsonDocument.Parse(value);
        document.RootElement.WriteTo(writer);
    }
}
