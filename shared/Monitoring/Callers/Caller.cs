namespace NbaPipeline.Monitoring.Callers;

/// <summary>Who calls, as somebody vouches for whom we trust.</summary>
/// <param name="Email">Of a person or a service account.</param>
public sealed record Caller(string Email);
