using NbaPipeline.Monitoring.Control;

namespace NbaPipeline.Monitoring.Google.Control;

/// <summary>The control plane over REST: one API a kind of thing, and the targets themselves for their health.</summary>
public sealed class RestControlPlane(
    SchedulerApi scheduler, RunApi run, FunctionsApi functions, ServiceUsageApi usage, MonitoringApi monitoring, HealthProbe health) : IControlPlane
{
    public Task<Listing<ScheduledJob>> ListJobsAsync(CancellationToken cancellationToken) => scheduler.ListAsync(cancellationToken);

    public Task<Listing<DeployedService>> ListServicesAsync(CancellationToken cancellationToken) => run.ListAsync(cancellationToken);

    public Task<IReadOnlyList<ServiceRevision>> ListRevisionsAsync(string service, CancellationToken cancellationToken) =>
        run.RevisionsAsync(service, cancellationToken);

    public Task<Listing<DeployedFunction>> ListFunctionsAsync(CancellationToken cancellationToken) => functions.ListAsync(cancellationToken);

    public Task<IReadOnlyList<string>> ListEnabledApisAsync(CancellationToken cancellationToken) => usage.EnabledAsync(cancellationToken);

    public Task<IReadOnlyList<ApiQuota>> ListQuotasAsync(string api, CancellationToken cancellationToken) => usage.QuotasAsync(api, cancellationToken);

    public Task<IReadOnlyList<MetricDay>> ReadMetricAsync(MetricQuery query, DateTimeOffset until, int days, CancellationToken cancellationToken) =>
        monitoring.ReadAsync(query, until, days, cancellationToken);

    public Task<HealthAnswer> ProbeHealthAsync(Uri address, CancellationToken cancellationToken) => health.AskAsync(address, cancellationToken);

    public Task<ScheduledJob> PauseJobAsync(string job, CancellationToken cancellationToken) => scheduler.PauseAsync(job, cancellationToken);

    public Task<ScheduledJob> ResumeJobAsync(string job, CancellationToken cancellationToken) => scheduler.ResumeAsync(job, cancellationToken);
}
