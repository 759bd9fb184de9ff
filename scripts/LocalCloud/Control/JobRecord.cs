namespace NbaPipeline.LocalCloud.Control;

/// <summary>A scheduler job as the local control plane has it.</summary>
/// <param name="Path">Below the local cloud's own address, what it calls; null: it publishes.</param>
/// <param name="Topic">What it publishes to; null: it calls.</param>
public sealed record JobRecord(string Name, string Region, string Cron, string Zone, string? Path, string? Topic)
{
    public bool IsPaused { get; init; }

    /// <summary>Who it is when it calls; null: nobody says.</summary>
    public string? Identity { get; init; }

    public DateTimeOffset? LastAttempt { get; init; }

    /// <summary>The canonical code of the last attempt; 0 is success.</summary>
    public int LastCode { get; init; }
}
