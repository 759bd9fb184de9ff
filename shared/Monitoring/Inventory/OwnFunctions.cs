using System.Text.Json;

namespace NbaPipeline.Monitoring.Inventory;

/// <summary>Our functions by their manifests, which every one of them carries: who watches the others has to know them.</summary>
public static class OwnFunctions
{
    private const string Folder = "Manifests/";
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static IReadOnlyList<OwnFunction> Shipped { get; } =
    [
        .. EmbeddedText.NamesUnder(Folder).Select(name => JsonSerializer.Deserialize<OwnFunction>(EmbeddedText.Read(name), Json)!),
    ];
}
