namespace NbaPipeline.Monitoring.Queries;

/// <summary>One job: bytes as billed (0 on a cache hit or a failure), and how long the caller waited.</summary>
public sealed record QueryCost(string Query, long BytesBilled, bool IsCacheHit, TimeSpan Duration);
