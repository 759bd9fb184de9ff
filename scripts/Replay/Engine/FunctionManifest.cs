using System.Text.Json;

namespace NbaPipeline.Replay;

/// <summary>The part of a <c>function.json</c> that a replay needs: the name, and when Cloud Scheduler would call.</summary>
public sealed record FunctionManifest(string Name, IReadOnlyList<FunctionSchedule> Schedules)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static FunctionManifest Parse(string json)
    {
        var manifest = JsonSerializer.Deserialize<FunctionManifest>(json, Options);
        return manifest is { Name: not null }
            ? manifest with { Schedules = manifest.Schedules ?? [] }
            : throw new JsonException("A function.json has a name.");
    }

    /// <summary>Every <c>functions/*/function.json</c> under a repository's root, by name.</summary>
    public static IReadOnlyList<FunctionManifest> ReadAll(string functionsFolder) =>
        [.. Directory.EnumerateDirectories(functionsFolder)
            .Select(folder => Path.Combine(folder, "function.json"))
            .Where(File.Exists)
            .Select(file => Parse(File.ReadAllText(file)))
            .OrderBy(manifest => manifest.Name, StringComparer.Ordinal)];
}
