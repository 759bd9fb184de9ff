using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NbaPipeline.Monitoring.Charts;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>How everything we answer looks: snake case, words for enums, indented for the engineer behind the curl.</summary>
public static class ReportJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(), new SvgJson() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // The answer is never put into a page as it is; °, – and emoji may stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };
}
