using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NbaPipeline.PipelineSimulator;

/// <summary>A phase as people write it: <c>4</c>, <c>phase4</c>, <c>phase_4_precompute</c> or <c>precompute</c>.</summary>
internal sealed class PhaseConverter : JsonConverter<int?>
{
    private static readonly string[] Names = ["scrapers", "raw", "analytics", "precompute", "predictions", "grading"];

    public override int? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Number => Checked(reader.GetInt32()),
        _ => Named(reader.GetString()!),
    };

    public override void Write(Utf8JsonWriter writer, int? value, JsonSerializerOptions options)
    {
        if (value is { } phase)
        {
            writer.WriteNumberValue(phase);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private static int Named(string text)
    {
        var name = Array.IndexOf(Names, text.ToLowerInvariant());
        var digit = text.FirstOrDefault(char.IsAsciiDigit);
        return Checked(name >= 0 ? name + 1 : text.StartsWith("phase", StringComparison.OrdinalIgnoreCase) && digit != default
            ? int.Parse(digit.ToString(), CultureInfo.InvariantCulture)
            : 0);
    }

    private static int Checked(int phase) => phase is >= 1 and <= 6
        ? phase
        : throw new JsonException("a phase is a number from 1 to 6 or a name such as phase_4_precompute.");
}
