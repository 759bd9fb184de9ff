using System.Collections.Concurrent;
using NbaPipeline.LocalCloud.Control;
using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>
/// The local control plane at the moment that the clock shows: the simulated pipeline's records, every function that this repository has with
/// the jobs of its manifest, and the jobs that were paused meanwhile.
/// </summary>
public sealed class ControlRecords(WorldLine line, TimeProvider clock, IReadOnlyList<FunctionManifest> own) : IControlRecords
{
    private const int HalfADay = 12;
    private const string OwnRegion = "us-west2";
    private static readonly string[] AllRegions = ["us-central1", "us-east1", "us-west1", OwnRegion];

    private static readonly string[] Codes = ["OK", "CANCELLED", "UNKNOWN", "INVALID_ARGUMENT", "DEADLINE_EXCEEDED", "NOT_FOUND", "ALREADY_EXISTS",
        "PERMISSION_DENIED", "RESOURCE_EXHAUSTED", "FAILED_PRECONDITION", "ABORTED", "OUT_OF_RANGE", "UNIMPLEMENTED", "INTERNAL", "UNAVAILABLE"];

    private readonly ConcurrentDictionary<(string Region, string Name), bool> _pauses = new();

    /// <summary>A status to answer for a region, for tests; empty: all are listed.</summary>
    public IReadOnlyDictionary<string, int> Faults { get; init; } = new Dictionary<string, int>();

    /// <summary>One of them is empty, and has to be seen to be.</summary>
    public IReadOnlyList<string> Regions => AllRegions;

    public IReadOnlyList<JobRecord> Jobs => [.. Plane.JobsAt(Now).Select(Of).Concat(OwnJobs).Select(Paused)];

    public IReadOnlyList<ServiceRecord> Services => [.. Simulated("service")];

    public IReadOnlyList<ServiceRecord> Functions =>
    [
        .. Simulated("function"),
        .. own.Select(manifest => OwnDeployment.Function(manifest, OwnRegion)),
    ];

    public IReadOnlyList<string> Apis => PipelineSimulator.ControlPlane.Apis;

    public IReadOnlyList<string> Topics => [.. Plane.TopicsAt(Now).Select(topic => topic.Name), .. OwnDeployment.Topics(own)];

    public IReadOnlyList<SubscriptionRecord> Subscriptions => [.. own.SelectMany(OwnDeployment.Subscriptions)];

    public IReadOnlyList<string> Tables => OwnDeployment.Tables;

    public IReadOnlyList<string> Secrets => OwnDeployment.Secrets;

    private PipelineSimulator.ControlPlane Plane => line.World.ControlPlane;

    private DateTimeOffset Now => clock.GetUtcNow();

    private IEnumerable<JobRecord> OwnJobs =>
        from manifest in own
        from schedule in manifest.Schedules.Index()
        let name = schedule.Index == 0 ? manifest.Name : FormattableString.Invariant($"{manifest.Name}-{schedule.Index + 1}")
        where !Plane.IsGoneAt(name, Now)
        let path = Plane.MisdirectedAt(name, Now) is { } wrong ? $"services/{wrong}/" : $"functions/{manifest.Name}/"
        select new JobRecord(name, OwnRegion, schedule.Item.Cron, schedule.Item.Zone, path, null)
        {
            Identity = Plane.CallsAsAnotherAt(name, Now) ? OwnDeployment.DefaultAccount : OwnDeployment.Account("caller"),
            IsPaused = Plane.IsPausedAt(name, Now),
            LastAttempt = CronOccurrences.Between(schedule.Item, Now.AddDays(-2), Now).Select(at => (DateTimeOffset?)at).LastOrDefault(),
        };

    public IReadOnlyList<MetricRecord> Metric(string metric, DateTimeOffset until, int days) =>
        [.. ResourceUse.NamesOf(metric).Select(name => Of(metric, name, until, days))];

    public int? FaultIn(string region) => Faults.TryGetValue(region, out var status) ? status : null;

    public JobRecord? SetPaused(string region, string name, bool isPaused)
    {
        _pauses[(region, name)] = isPaused;
        return Jobs.FirstOrDefault(job => job.Region == region && job.Name == name);
    }

    private IEnumerable<ServiceRecord> Simulated(string kind) => Plane.ServicesAt(Now).Where(service => service.Kind == kind).Select(service =>
        new ServiceRecord(service.Name, service.Region, $"services/{service.Name}")
        {
            Topic = service.Trigger == "http" ? null : service.Trigger,
            Problem = Plane.HealthAt(service.Name, Now) is { IsHealthy: false } ? "The user-provided container failed to start." : null,
        });

    private MetricRecord Of(string metric, string name, DateTimeOffset until, int days)
    {
        Dictionary<string, string> Labels(string label, string value) => new() { [label] = value };
        var points = Enumerable.Range(0, days).Select(back => until.AddDays(-back)).Where(end => end <= Now)
            .Select(end => (end, line.World.Resources.On(metric, name, Eastern.DateOf(end.AddHours(-HalfADay)))));
        return metric == ResourceUse.Quota
            ? new(Labels("service", name), Labels("quota_metric", $"{name}/requests"), [.. points])
            : new(Labels("service_name", name), Labels("location", OwnRegion), [.. points]);
    }

    private static JobRecord Of(SchedulerJob job) => new(
        job.Name, job.Region, job.Cron, job.Zone, job.Service is { } service ? $"services/{service}{job.Path}" : null, job.Topic)
    {
        IsPaused = job.State is JobState.Paused,
        LastAttempt = job.LastAttempt,
        LastCode = Math.Max(0, Array.IndexOf(Codes, job.LastStatus ?? "OK")),
    };

    private JobRecord Paused(JobRecord job) => _pauses.TryGetValue((job.Region, job.Name), out var isPaused) ? job with { IsPaused = isPaused } : job;
}
