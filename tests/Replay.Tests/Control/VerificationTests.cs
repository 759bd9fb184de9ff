using NbaPipeline.Monitoring.Deployments;
using NbaPipeline.Ops.Deployment;

namespace NbaPipeline.Replay.Tests.Control;

/// <summary><c>ops verify</c> against the local control plane, over a socket, as an operator runs it.</summary>
public sealed class VerificationTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    [Test]
    public async Task A_cloud_that_is_as_declared_is_verified_in_ten_seconds()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var verification = await VerifyAsync(bench);

        Assert.That(verification.Drifts.Where(drift => !IsNotHosted(drift)).Select(drift => drift.ToString()), Is.Empty);
        Assert.That(verification.Unseen, Is.Empty);
        Assert.That(verification.Looked, Is.GreaterThan(150));
        Assert.That(verification.Seconds, Is.LessThan(Longest.TotalSeconds));
    }

    [Test]
    public async Task What_was_changed_by_hand_is_found_in_every_region()
    {
        await using var bench = await ControlPlaneBench.StartAsync(pipelineFaults: """
            { "id": "by-hand", "kind": "scheduler_job_paused", "jobs": ["grading-daily-6am", "gate-sweep"], "from": "2026-01-19T00:00:00Z" }
            """);

        var drifts = (await VerifyAsync(bench)).Drifts;

        Assert.That(drifts.Where(drift => drift.Class is DriftClass.Paused).Select(drift => $"{drift.Name} {drift.Region}"), Is.EqualTo(["gate-sweep us-west2", "grading-daily-6am us-central1"]));
    }

    [Test]
    public async Task A_region_that_does_not_answer_is_not_verified()
    {
        await using var bench = await ControlPlaneBench.StartAsync(new Dictionary<string, int> { ["us-west2"] = 503 });

        var verification = await VerifyAsync(bench);

        Assert.That((verification.ExitCode, verification.Drifts.Any(drift => drift.Kind == "scheduler job")), Is.EqualTo((3, false)));
    }

    private static async Task<Verification> VerifyAsync(ControlPlaneBench bench)
    {
        await using var services = DeploymentPlace.Open(bench.Address.ToString(), """{ "project": "nba-props-platform", "gates": "observe", "paused": [], "secrets": ["reliability-slack-bot-token"] }""");
        return await Verifier.VerifyAsync(services, withDryRuns: false, default);
    }

    // The bench serves records and no function: nobody answers at /health.
    private static bool IsNotHosted(DeploymentDrift drift) => drift is { Class: DriftClass.FailedRevision, Kind: "function" } && drift.Observed.StartsWith("at /health", StringComparison.Ordinal);
}
