using NbaPipeline.Monitoring.Control;
using NbaPipeline.Monitoring.Inventory;

namespace NbaPipeline.Tests.Support;

/// <summary>The cloud as it is on record, with every job where it should be and every service answering by its name; tests damage it.</summary>
public static class SomeCloud
{
    private const string Project = "projects/nba-props-platform/locations";

    public static FakeControlPlane Healthy(PipelineInventory? inventory = null, IReadOnlyList<OwnFunction>? own = null)
    {
        var (pipeline, ours) = (inventory ?? PipelineInventory.Shipped, own ?? OwnFunctions.Shipped);
        var cloud = new FakeControlPlane();
        foreach (var service in pipeline.Services)
        {
            cloud.Deploy(service.Name, service.AnswersAs ?? service.Name, service.Region);
        }

        cloud.Functions.AddRange(pipeline.Functions.Select(function => Function(function.Name, function.Region)));
        foreach (var function in ours.Select(function => Function(function.Name, pipeline.Region) with { Identity = AccountOf(function.Identity), IsOurs = true }))
        {
            cloud.Functions.Add(function);
            cloud.Health[function.Addresses[0]] = Well(function.Name);
        }

        foreach (var job in ExpectedJob.All(pipeline, ours))
        {
            cloud.Schedule(job.Job, job.IsOurs);
        }

        return cloud;
    }

    public static string JobName(string job, string region = "us-west2") => $"{Project}/{region}/jobs/{job}";

    /// <summary>Who runs a kind of function of ours, or calls it.</summary>
    public static string AccountOf(string kind) => $"reliability-{kind}@nba-props-platform.iam.gserviceaccount.com";

    public static Uri AddressOf(string service) => new($"https://{service}-757.us-west2.run.app");

    public static HealthAnswer Well(string name) => new(HealthKind.Healthy, $"answered 200 as {name}") { Service = name };

    /// <summary>A Cloud Run service that answers under a name.</summary>
    public static void Deploy(this FakeControlPlane cloud, string service, string answersAs, string region = "us-west2")
    {
        cloud.Services.Add(new($"{Project}/{region}/services/{service}", [AddressOf(service)]) { IsReady = true });
        cloud.Health[AddressOf(service)] = Well(answersAs);
    }

    /// <summary>What happened on 22 January: the job calls a healthy service that is another one.</summary>
    public static void Misdirect(this FakeControlPlane cloud, params IReadOnlyList<string> jobs)
    {
        cloud.Deploy("nba-phase1-scrapers", "analytics-processor");
        foreach (var job in jobs)
        {
            cloud.Change(job, one => one with { Target = JobTarget.Http(new($"{AddressOf("nba-phase1-scrapers")}{one.Target.Address!.AbsolutePath[1..]}")) });
        }
    }

    public static void Change(this FakeControlPlane cloud, string job, Func<ScheduledJob, ScheduledJob> change, string region = "us-west2") =>
        cloud.Jobs[JobName(job, region)] = change(cloud.Jobs[JobName(job, region)]);

    private static void Schedule(this FakeControlPlane cloud, InventoryJob job, bool isOurs)
    {
        var target = job.Target switch
        {
            null => JobTarget.Publish("somebody"),
            { Topic: { } topic } => JobTarget.Publish(topic),
            { Service: { } service } => JobTarget.Http(new($"{AddressOf(service)}{job.Target.Path![1..]}")),
            { Function: { } function } => JobTarget.Http(cloud.Functions.Last(one => one.Name == function && (!isOurs || one.Region == "us-west2")).Addresses[0]),
            _ => throw new InvalidOperationException($"{job.Name} has an empty target."),
        };
        cloud.Jobs[JobName(job.Name, job.Region)] = new(JobName(job.Name, job.Region), job.Cron ?? "0 0 * * *", job.Zone ?? "UTC", target, JobState.Enabled)
        {
            LastAttempt = Some.Eastern("2026-01-16 06:00"), LastCode = 0, Identity = isOurs ? AccountOf("caller") : null,
        };
    }

    private static DeployedFunction Function(string name, string region) =>
        new($"{Project}/{region}/functions/{name}", "ACTIVE", [new($"https://{region}-nba-props-platform.cloudfunctions.net/{name}")]);
}
