using NbaPipeline.Monitoring.Deployments;
using NbaPipeline.Monitoring.Inventory;

namespace NbaPipeline.Monitoring.Control;

/// <summary>
/// Every scheduler job of every region, expected against actual: one question behind the alert on targets and the weekly list. What a job
/// last did comes from the control plane; its last success, when the newest attempt failed, from what earlier audits remembered.
/// </summary>
public sealed class SchedulerAudit(IControlPlane control, JobMemory memory, PipelineInventory inventory, IReadOnlyList<OwnFunction> own, DeploymentPlan plan)
{
    public async Task<SchedulerAuditAnswer> AskAsync(CancellationToken cancellationToken)
    {
        var (jobs, services, functions) =
            (control.ListJobsAsync(cancellationToken), control.ListServicesAsync(cancellationToken), control.ListFunctionsAsync(cancellationToken));
        await Task.WhenAll(jobs, services, functions);
        var successes = await memory.ReadAsync(cancellationToken);
        var deployments = Deployments(await services, await functions);
        return new SchedulerAuditAnswer(
            [.. JobMatching.Of(ExpectedJob.All(inventory, own), await jobs).Select(job => Complete(job, deployments, successes))])
        {
            Jobs = await jobs,
            Services = await services,
            Functions = await functions,
            Deployments = deployments,
        };
    }

    /// <summary>Keeps the successes of this audit for the next; the caller decides whether it may write.</summary>
    public Task RememberAsync(SchedulerAuditAnswer answer, CancellationToken cancellationToken) => memory.WriteAsync(
        answer.Audited.Where(job => job is { Actual: not null, LastSuccess: not null })
            .ToDictionary(job => job.Actual!.FullName, job => job.LastSuccess!.Value, StringComparer.Ordinal),
        cancellationToken);

    // A function of the second generation is a service too, and must be known as a function: asking it would run it.
    private static List<Deployment> Deployments(Listing<DeployedService> services, Listing<DeployedFunction> functions) =>
    [
        .. functions.Items.Where(function => function.Addresses.Count > 0).Select(Deployment.Of),
        .. services.Items.Where(service => service.Addresses.Count > 0).Select(Deployment.Of),
    ];

    private AuditedJob Complete(AuditedJob job, List<Deployment> deployments, IReadOnlyDictionary<string, DateTimeOffset> successes)
    {
        var deployment = job.Actual?.Target.Address is { } address ? deployments.Find(one => one.Answers(address)) : null;
        var known = job with
        {
            Deployment = deployment,
            LastSuccess = job.Actual is not { } actual ? null
                : actual.LastSucceeded ? actual.LastAttempt
                : successes.TryGetValue(actual.FullName, out var earlier) ? earlier : null,
        };
        return known with { Drifts = [.. JobMatching.DriftsOf(known).Where(drift => !IsMeant(drift, known)).OrderDescending()] };
    }

    // In the off-season, and where a gate replaces it, a job stands still because the deployment said so.
    private bool IsMeant(JobDrift drift, AuditedJob job) => drift is JobDrift.Stopped && plan.IsPaused(job.Name);
}
