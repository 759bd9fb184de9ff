using NbaPipeline.Monitoring.Control;
using NbaPipeline.Monitoring.Inventory;

namespace NbaPipeline.Tests.Support;

/// <summary>A control plane in memory: what a test puts there, and what was paused.</summary>
public sealed class FakeControlPlane : IControlPlane
{
    public Dictionary<string, ScheduledJob> Jobs { get; } = new(StringComparer.Ordinal);

    public List<DeployedService> Services { get; } = [];

    public List<DeployedFunction> Functions { get; } = [];

    public List<UnlistedPlace> UnlistedJobs { get; } = [];

    /// <summary>By address; who is not in it answers 404.</summary>
    public Dictionary<Uri, HealthAnswer> Health { get; } = [];

    /// <summary>By metric; what is not in it has no data.</summary>
    public Dictionary<string, IReadOnlyList<MetricDay>> Metrics { get; } = new(StringComparer.Ordinal);

    public List<ApiQuota> Quotas { get; } = [];

    /// <summary>Why no metric can be read; null while they can.</summary>
    public ControlPlaneException? MetricFailure { get; set; }

    public List<Uri> Asked { get; } = [];

    public List<string> Paused { get; } = [];

    public bool RefusesPauses { get; set; }

    public Task<Listing<ScheduledJob>> ListJobsAsync(CancellationToken cancellationToken) => Task.FromResult(new Listing<ScheduledJob>([.. Jobs.Values]) { Unlisted = [.. UnlistedJobs] });

    public Task<Listing<DeployedService>> ListServicesAsync(CancellationToken cancellationToken) => Task.FromResult(new Listing<DeployedService>([.. Services]));

    public Task<Listing<DeployedFunction>> ListFunctionsAsync(CancellationToken cancellationToken) => Task.FromResult(new Listing<DeployedFunction>([.. Functions]));

    public Task<IReadOnlyList<ServiceRevision>> ListRevisionsAsync(string service, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ServiceRevision>>([]);

    /// <summary>That are on: all that the inventory names, until a test switches one off.</summary>
    public List<string> Apis { get; } = [.. PipelineInventory.Shipped.Apis];

    public Task<IReadOnlyList<string>> ListEnabledApisAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([.. Apis]);

    public Task<IReadOnlyList<ApiQuota>> ListQuotasAsync(string api, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ApiQuota>>([.. Quotas]);

    public Task<IReadOnlyList<MetricDay>> ReadMetricAsync(MetricQuery query, DateTimeOffset until, int days, CancellationToken cancellationToken) =>
        MetricFailure is { } failure
            ? Task.FromException<IReadOnlyList<MetricDay>>(failure)
            : Task.FromResult(Metrics.GetValueOrDefault(query.Metric, []));

    public Task<HealthAnswer> ProbeHealthAsync(Uri address, CancellationToken cancellationToken)
    {
        Asked.Add(address);
        return Task.FromResult(Health.GetValueOrDefault(address, new HealthAnswer(HealthKind.Missing, "answered 404")));
    }

    public Task<ScheduledJob> PauseJobAsync(string job, CancellationToken cancellationToken)
    {
        if (RefusesPauses)
        {
            throw new ControlPlaneException($"v1/{job}:pause: answered 403 PERMISSION_DENIED", isPermanent: true);
        }

        Paused.Add(job);
        return Task.FromResult(Jobs[job] = Jobs[job] with { State = JobState.Paused });
    }

    public Task<ScheduledJob> ResumeJobAsync(string job, CancellationToken cancellationToken) =>
        Task.FromResult(Jobs[job] = Jobs[job] with { State = JobState.Enabled });
}
