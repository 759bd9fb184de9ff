namespace NbaPipeline.Monitoring.Inventory;

/// <summary>A scheduler job as it is on record. What the record does not say, or says twice, is null and not compared.</summary>
public sealed record InventoryJob(string Name, string Region, string? Cron = null, string? Zone = null, InventoryTarget? Target = null)
{
    /// <summary>False: a script makes it, but nobody saw it deployed.</summary>
    public bool Confirmed { get; init; } = true;

    public string? Note { get; init; }
}
