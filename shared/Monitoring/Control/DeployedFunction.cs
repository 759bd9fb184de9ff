namespace NbaPipeline.Monitoring.Control;

/// <summary>A deployed function as it is, by its full name (project, location, function).</summary>
public sealed record DeployedFunction(string Name, string State, Uri? Address, string? Revision, DateTimeOffset? UpdatedAt);
