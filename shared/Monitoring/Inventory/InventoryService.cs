namespace NbaPipeline.Monitoring.Inventory;

/// <summary>A Cloud Run service of the pipeline.</summary>
/// <param name="AnswersAs">The name that it gives at <c>/health</c>; null where nobody wrote it down, and then it is not compared.</param>
public sealed record InventoryService(string Name, string Region, string? AnswersAs = null);
