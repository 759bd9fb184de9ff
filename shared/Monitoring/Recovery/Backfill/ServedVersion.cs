using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>Which version of a service a backfill would run: one that was never deployed was once repaired with for a day.</summary>
/// <param name="Service">By name.</param>
/// <param name="Phase">Which it makes.</param>
/// <param name="Revision">What serves; null: not known.</param>
/// <param name="Since">When it was made; null: not known.</param>
public sealed record ServedVersion(string Service, Phase Phase, string? Revision, DateTimeOffset? Since)
{
    /// <summary>The newest revision does not serve, in the control plane's words.</summary>
    public string? Problem { get; init; }

    /// <summary>Why it is not known.</summary>
    public string? Unknown { get; init; }
}
