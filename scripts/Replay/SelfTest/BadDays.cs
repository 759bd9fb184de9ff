using System.Text.Json;
using System.Text.Json.Serialization;

namespace NbaPipeline.Replay;

/// <summary>The bad days that ship: at least one for each alert, most of them recorded in January 2026.</summary>
public static class BadDays
{
    private const string Resource = "bad-days.json";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static IReadOnlyList<BadDay> All { get; } = Read();

    private static List<BadDay> Read()
    {
        using var stream = typeof(BadDays).Assembly.GetManifestResourceStream(Resource)!;
        return JsonSerializer.Deserialize<List<BadDay>>(stream, Options)!;
    }
}
