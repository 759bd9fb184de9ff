using System.Text.Json;
using System.Text.Json.Serialization;

namespace NbaPipeline.Monitoring.Documents;

/// <summary>How documents are spelt: snake case, words for enums, no nulls.</summary>
internal static class DocumentJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };
}
