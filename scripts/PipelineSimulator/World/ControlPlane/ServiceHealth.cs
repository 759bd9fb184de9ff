namespace NbaPipeline.PipelineSimulator;

/// <summary>What a service answers to <c>GET /health</c>: a 200 is worth nothing if another service gives it.</summary>
/// <param name="StatusCode">200, or 503 while it is down.</param>
/// <param name="Service">The name in the answer; null: there is none.</param>
public sealed record ServiceHealth(int StatusCode, string? Service)
{
    public bool IsHealthy => StatusCode == 200;
}
