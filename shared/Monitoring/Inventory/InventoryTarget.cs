namespace NbaPipeline.Monitoring.Inventory;

/// <summary>What a job is there to start: one service by a path, one function, or one topic.</summary>
public sealed record InventoryTarget(string? Service = null, string? Function = null, string? Topic = null, string? Path = null)
{
    /// <summary>Whom it calls; null: it publishes.</summary>
    public string? Called => Service ?? Function;

    public override string ToString() => Topic is { } topic ? $"topic {topic}" : $"{Called}{(Path is "/" ? "" : Path)}";
}
