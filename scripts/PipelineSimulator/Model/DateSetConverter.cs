using System.Text.Json;
using System.Text.Json.Serialization;

namespace NbaPipeline.PipelineSimulator;

/// <summary>Reads both spellings of a set of dates.</summary>
internal sealed class DateSetConverter : JsonConverter<DateSet>
{
    public override DateSet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            return new(JsonSerializer.Deserialize<DateOnly[]>(ref reader, options) ?? []);
        }

        var span = JsonSerializer.Deserialize<Span>(ref reader, options) ?? throw new JsonException("dates may not be null");
        return DateSet.Between(span.From, span.To);
    }

    public override void Write(Utf8JsonWriter writer, DateSet value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.Days, options);

    private sealed record Span(DateOnly From, DateOnly To);
}
