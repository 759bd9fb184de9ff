using NbaPipeline.Monitoring.Deployments;

namespace NbaPipeline.Ops.Deployment;

/// <summary>What a verification found: all drifts at once, and what it could not see.</summary>
public sealed record Verification(DateTimeOffset VerifiedAt, string Project, int Looked, double Seconds, IReadOnlyList<DeploymentDrift> Drifts, IReadOnlyList<string> Unseen)
{
    private const int Sound = 0;
    private const int Drifted = 1;
    private const int Blind = 3;

    /// <summary>Who could not look everywhere has not verified, whatever he saw elsewhere.</summary>
    public int ExitCode => Unseen.Count > 0 ? Blind : Drifts.Count > 0 ? Drifted : Sound;

    public string Summary => FormattableString.Invariant(
        $"{Looked} things looked at in {Seconds:0.0} s: {(Drifts.Count == 0 ? "as declared" : $"{Drifts.Count} not as declared")}{(Unseen.Count == 0 ? "" : $", {Unseen.Count} not seen")}");
}
