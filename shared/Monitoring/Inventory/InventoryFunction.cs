namespace NbaPipeline.Monitoring.Inventory;

/// <summary>A function of the pipeline, not of ours.</summary>
/// <param name="Topic">Whose messages start it; null: it is called.</param>
public sealed record InventoryFunction(string Name, string Region, string? Topic = null);
