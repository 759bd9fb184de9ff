using NbaPipeline.Monitoring.Control;

namespace NbaPipeline.Monitoring.Deployments;

/// <summary>What the cloud was seen to hold, in all regions, and which places of it could not be seen.</summary>
/// <param name="Scheduler">Jobs beside their record, with all functions and services.</param>
/// <param name="Apis">That are on.</param>
/// <param name="Topics">All of the project's.</param>
/// <param name="Subscriptions">All of the project's.</param>
/// <param name="Tables">Of those that were asked for.</param>
/// <param name="Secrets">Of those that were asked for, with a version in force.</param>
/// <param name="Health">What functions of ours answered at <c>/health</c>, by name.</param>
public sealed record DeploymentFacts(
    SchedulerAuditAnswer Scheduler,
    Listing<string> Apis,
    Listing<string> Topics,
    Listing<PushSubscription> Subscriptions,
    Listing<string> Tables,
    Listing<string> Secrets,
    IReadOnlyDictionary<string, HealthAnswer> Health)
{
    /// <summary>Each place that could not be looked at: what is there is neither right nor wrong.</summary>
    public IReadOnlyList<string> Unseen =>
    [
        .. Unlisted("scheduler jobs", Scheduler.Jobs.Unlisted),
        .. Unlisted("services", Scheduler.Services.Unlisted),
        .. Unlisted("functions", Scheduler.Functions.Unlisted),
        .. Unlisted("APIs", Apis.Unlisted),
        .. Unlisted("topics", Topics.Unlisted),
        .. Unlisted("subscriptions", Subscriptions.Unlisted),
        .. Unlisted("tables", Tables.Unlisted),
        .. Unlisted("secrets", Secrets.Unlisted),
        .. Health.Where(answer => answer.Value.Kind is HealthKind.NotAsked).Select(answer => $"function {answer.Key}: {answer.Value.Words}"),
    ];

    private static IEnumerable<string> Unlisted(string what, IReadOnlyList<UnlistedPlace> places) =>
        places.Select(place => $"{what}{(place.Region is { } region ? $" in {region}" : "")}: {place.Reason}");
}
