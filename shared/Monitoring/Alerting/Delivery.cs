namespace NbaPipeline.Monitoring.Alerting;

/// <summary>What became of one message.</summary>
/// <param name="IsDelivered">The channel confirmed it.</param>
/// <param name="Problem">Why not, without any secret; null when delivered.</param>
public sealed record Delivery(bool IsDelivered, string? Problem)
{
    public static Delivery Done { get; } = new(true, null);

    public static Delivery Failed(string problem) => new(false, problem);
}
