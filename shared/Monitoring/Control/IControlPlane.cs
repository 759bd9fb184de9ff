namespace NbaPipeline.Monitoring.Control;

/// <summary>
/// What the cloud says is deployed and scheduled, in every region; and the one thing we may change there. A list says which regions it could
/// not see; what is no list throws <see cref="ControlPlaneException"/>.
/// </summary>
public interface IControlPlane
{
    Task<Listing<ScheduledJob>> ListJobsAsync(CancellationToken cancellationToken);

    Task<Listing<DeployedService>> ListServicesAsync(CancellationToken cancellationToken);

    /// <summary>The newest first.</summary>
    /// <param name="service">Its full name.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task<IReadOnlyList<ServiceRevision>> ListRevisionsAsync(string service, CancellationToken cancellationToken);

    Task<Listing<DeployedFunction>> ListFunctionsAsync(CancellationToken cancellationToken);

    /// <summary>By their service names, such as <c>run.googleapis.com</c>.</summary>
    Task<IReadOnlyList<string>> ListEnabledApisAsync(CancellationToken cancellationToken);

    Task<IReadOnlyList<ApiQuota>> ListQuotasAsync(string api, CancellationToken cancellationToken);

    /// <summary>One value a day and name, over whole days of 24 hours; a day without data has none.</summary>
    /// <param name="query">What.</param>
    /// <param name="until">The end of the last day.</param>
    /// <param name="days">How many.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task<IReadOnlyList<MetricDay>> ReadMetricAsync(MetricQuery query, DateTimeOffset until, int days, CancellationToken cancellationToken);

    /// <summary>Asks <c>/health</c> below an address, with a token made out to it. It runs nothing in ours, but a function of somebody else.</summary>
    Task<HealthAnswer> ProbeHealthAsync(Uri address, CancellationToken cancellationToken);

    /// <summary>Pauses a job, by its full name; the answer of the control plane, not our wish, is the result.</summary>
    Task<ScheduledJob> PauseJobAsync(string job, CancellationToken cancellationToken);

    Task<ScheduledJob> ResumeJobAsync(string job, CancellationToken cancellationToken);
}
