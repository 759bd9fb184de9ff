namespace NbaPipeline.Monitoring.Control;

/// <summary>What a target said to <c>GET /health</c>, asked with our identity: a 200 is worth nothing where another service gives it.</summary>
/// <param name="Kind">What it obliges to.</param>
/// <param name="Words">What came, for people.</param>
public sealed record HealthAnswer(HealthKind Kind, string Words)
{
    /// <summary>The name in the answer; null: it names nobody.</summary>
    public string? Service { get; init; }
}
