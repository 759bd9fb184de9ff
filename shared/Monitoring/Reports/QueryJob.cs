namespace NbaPipeline.Monitoring.Reports;

/// <summary>One job that a function of ours made, as the warehouse itself remembers it.</summary>
public sealed record QueryJob(string Function, string Query, long BytesBilled, bool IsCacheHit);
