using System.Text.Json;
using System.Text.Json.Serialization;

namespace NbaPipeline.Monitoring.Charts;

/// <summary>Answers a chart as the picture it is, for pages. Reports are read by people; documents keep the facts.</summary>
public sealed class SvgJson : JsonConverter<BarChart>
{
    public override BarChart Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A picture tells what was drawn, not the figures behind it.");

    public override void Write(Utf8JsonWriter writer, BarChart value, JsonSerializerOptions options) => writer.WriteStringValue(Svg.Of(Sketch.Of(value)));
}
