namespace NbaPipeline.Monitoring.Control;

/// <summary>What a job starts: an address that it calls, or a topic that it publishes to.</summary>
public sealed record JobTarget(Uri? Address, string? Topic)
{
    public static JobTarget Http(Uri address) => new(address, null);

    public static JobTarget Publish(string topic) => new(null, topic);

    public override string ToString() => Topic is { } topic ? $"topic {topic}" : Address?.ToString() ?? "nothing we know";
}
