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
    private const string PubSub = "pubsub";

    public IReadOnlyList<UnseenPlace> Unseen =>
    [
        .. Unlisted("scheduler jobs", "cloudscheduler", Scheduler.Jobs.Unlisted),
        .. Unlisted("services", "cloudrun", Scheduler.Services.Unlisted),
        .. Unlisted("functions", "cloudfunctions", Scheduler.Functions.Unlisted),
        .. Unlisted("APIs", "serviceusage", Apis.Unlisted),
        .. Unlisted("topics", PubSub, Topics.Unlisted),
        .. Unlisted("subscriptions", PubSub, Subscriptions.Unlisted),
        .. Unlisted("tables", "bigquery-tables", Tables.Unlisted),
        .. Unlisted("secrets", "secretmanager", Secrets.Unlisted),
        .. Health.Where(answer => answer.Value.Kind is HealthKind.NotAsked).Select(answer => new UnseenPlace($"function {answer.Key}", answer.Value.Words, "target-health")),
    ];

    /// <summary>How many declared things were looked for.</summary>
    public int LookedFor(Declaration declared) =>
        Scheduler.Audited.Count(job => !job.IsExtra) + declared.Functions.Count + declared.Pipeline.Functions.Count + declared.Pipeline.Services.Count
        + declared.Topics.Count + (2 * declared.Gates.Count) + declared.Triggers.Count + declared.Pipeline.Apis.Count + declared.Tables.Count + declared.Plan.Secrets.Count;

    private static IEnumerable<UnseenPlace> Unlisted(string what, string cause, IReadOnlyList<UnlistedPlace> places) =>
        places.Select(place => new UnseenPlace($"{what}{(place.Region is { } region ? $" in {region}" : "")}", place.Reason, cause));
}
