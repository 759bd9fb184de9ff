using System.Text.Json;

namespace NbaPipeline.Monitoring.Inventory;

/// <summary>What the pipeline itself consists of, as <c>infra/pipeline.json</c> has it: what must be there besides our functions.</summary>
/// <param name="Region">Where the pipeline runs but for what says otherwise, and where our own functions and their jobs are deployed.</param>
public sealed record PipelineInventory(
    string Project,
    string Region,
    IReadOnlyList<string> Apis,
    IReadOnlyList<string> Datasets,
    IReadOnlyList<InventoryService> Services,
    IReadOnlyList<InventoryFunction> Functions,
    IReadOnlyList<InventoryTopic> Topics,
    IReadOnlyList<InventoryJob> Jobs)
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static PipelineInventory Shipped { get; } = Parse(EmbeddedText.Read("Inventory/pipeline.json"));

    public static PipelineInventory Parse(string json) =>
        JsonSerializer.Deserialize<PipelineInventory>(json, Json) ?? throw new JsonException("the inventory is null");

    public InventoryService? Service(string name) => Services.FirstOrDefault(service => service.Name == name);
}
