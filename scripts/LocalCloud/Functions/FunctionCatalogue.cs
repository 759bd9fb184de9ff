using System.Text.Json;
using System.Text.Json.Serialization;

namespace NbaPipeline.LocalCloud.Functions;

/// <summary>Finds the function folders; a new folder is a new function, and nothing else has to be edited.</summary>
public static class FunctionCatalogue
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
        RespectNullableAnnotations = true,
    };

    /// <summary>All folders of a repository that hold a manifest, by name.</summary>
    /// <exception cref="FunctionFolderException">A manifest cannot be read.</exception>
    public static IReadOnlyList<FunctionFolder> Read(string repository) =>
    [
        .. Directory.EnumerateDirectories(Path.Combine(repository, "functions"))
            .Where(folder => File.Exists(ManifestIn(folder)))
            .Select(ReadOne)
            .OrderBy(folder => folder.Manifest.Name, StringComparer.Ordinal),
    ];

    private static FunctionFolder ReadOne(string folder)
    {
        var name = Path.GetFileName(folder);
        try
        {
            var manifest = JsonSerializer.Deserialize<FunctionManifest>(File.ReadAllText(ManifestIn(folder)), Json);
            return new FunctionFolder(name, manifest ?? throw new JsonException("it is null"));
        }
        catch (JsonException exception)
        {
            throw new FunctionFolderException($"functions/{name}/function.json cannot be read: {exception.Message}", exception);
        }
    }

    private static string ManifestIn(string folder) => Path.Combine(folder, "function.json");
}
