namespace NbaPipeline.Replay;

/// <summary>What one call answered: the status code, and the report as JSON (empty where there is none).</summary>
public sealed record ReplayInvocation(int StatusCode, string Body);
