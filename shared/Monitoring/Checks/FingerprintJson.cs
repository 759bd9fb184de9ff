using System.Text.Json;
using System.Text.Json.Serialization;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>A fingerprint as its text, in documents and reports alike.</summary>
internal sealed class FingerprintJson : JsonConverter<Fingerprint>
{
    public override Fingerprint Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Fingerprint.Parse(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, Fingerprint value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
