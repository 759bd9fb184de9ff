using NbaPipeline.Monitoring.Control;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Says what was found about a target: what is wrong with it, by what proofs, which jobs start it, what we did and how to undo it.</summary>
internal sealed class TargetWords(TargetFacts facts, AuditMoment moment, TargetCommands commands, IReadOnlyDictionary<string, PauseOutcome> pauses)
{
    public static string EntityOf(AuditedJob job) => TargetNames.Of(job).ToLowerInvariant();

    /// <param name="jobs">All that start one target.</param>
    public Finding Broken(IReadOnlyList<JudgedJob> jobs)
    {
        var (worst, entity) = (jobs.MaxBy(job => job.State)!, EntityOf(jobs[0].Job));
        return new Finding
        {
            Fingerprint = moment.FingerprintOf(entity),
            Severity = Severity.Critical,
            What = $"Scheduler target {TargetNames.Of(worst.Job)}",
            HowBad = $"{Short(worst)}; {Count(jobs.Count)} it",
            Observed = Observed(worst),
            Expected = ExpectedBy(jobs),
            Threshold = "Critical when a target is missing, unhealthy or another one; two independent proofs of the first or the last pause its jobs, never ours",
            Since = moment.SinceOf(entity),
            Impact = "What these jobs are there to start does not happen",
            Details = [.. jobs.Select(job => $"{job.Job.Name}, {job.Job.Region}, {job.Actual.Cron} {job.Actual.Zone}: starts {TargetNames.Short(job.Job)}{PauseOf(job)}")],
            Patterns = [.. jobs.SelectMany(job => job.Proofs).Select(proof => $"{Name(proof.Witness)}: {proof.Words}").Distinct()],
            Command = CommandOf(jobs),
        };
    }

    private string PauseOf(JudgedJob job) => pauses.TryGetValue(job.Actual.FullName, out var pause) ? $"; {pause.Words}" : "";

    private string Observed(JudgedJob job) => job.State switch
    {
        TargetState.Unhealthy => facts.HealthOf(job.Job) is { Kind: HealthKind.Unhealthy } health
            ? $"GET /health: {health.Words}" : $"the control plane says: {job.Job.Deployment!.Problem}",
        _ => string.Join("; ", job.Proofs.Select(proof => proof.Words)),
    };

    private string? CommandOf(IReadOnlyList<JudgedJob> jobs)
    {
        var lines = jobs.SelectMany(job => new[]
        {
            job.State is TargetState.Unhealthy ? commands.LogsOf(job.Job) : commands.Redirect(job.Job),
            pauses.TryGetValue(job.Actual.FullName, out var pause) && pause.IsPaused ? commands.Resume(job.Job) : null,
        }).OfType<string>().Distinct().ToList();
        return lines.Count > 0 ? string.Join('\n', lines) : null;
    }

    private static string ExpectedBy(IReadOnlyList<JudgedJob> jobs) =>
        string.Join(", ", jobs.Select(job => job.Job.Expected?.Job.Target?.ToString()).OfType<string>().Distinct()) is { Length: > 0 } expected
            ? expected
            : "a target that is there";

    private string Short(JudgedJob job) => job.State switch
    {
        TargetState.Missing => "not there",
        TargetState.Other when facts.HealthOf(job.Job) is { Service: { } name } => $"answering as {name}",
        TargetState.Other => "another than its jobs are there to start",
        _ => "not working",
    };

    private static string Name(ProofWitness witness) => witness switch
    {
        ProofWitness.Record => "what is on record",
        ProofWitness.Deployments => "what is deployed",
        ProofWitness.Target => "the target itself",
        _ => "the scheduler",
    };

    private static string Count(int jobs) => jobs == 1 ? "1 job starts" : $"{jobs} jobs start";
}
