namespace NbaPipeline.Monitoring.Inventory;

/// <summary>A topic of the pipeline and who reads it. Some never had a reader.</summary>
public sealed record InventoryTopic(string Name, IReadOnlyList<string> Consumers);
