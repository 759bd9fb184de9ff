namespace NbaPipeline.Monitoring.Deployments;

/// <summary>One thing that is not as declared, and what to type about it.</summary>
/// <param name="Class">In which way.</param>
/// <param name="Kind">Such as <c>scheduler job</c>.</param>
/// <param name="Name">As deployed, or as it should be.</param>
/// <param name="Observed">What is there.</param>
/// <param name="Expected">What is declared.</param>
/// <param name="Command">Puts it right, or shows why it is so.</param>
public sealed record DeploymentDrift(DriftClass Class, string Kind, string Name, string Observed, string Expected, string Command)
{
    /// <summary>Null for what has no region.</summary>
    public string? Region { get; init; }

    public override string ToString() => $"{Kind} {Name}{(Region is { } region ? $", {region}" : "")}: {Observed}; declared: {Expected}";
}
