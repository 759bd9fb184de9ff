using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using NbaPipeline.Monitoring.Control;

namespace NbaPipeline.Monitoring.Google.Control;

/// <summary>Cloud Scheduler, version 1.</summary>
public sealed class SchedulerApi(GoogleApi google, Regions regions, IOptions<ControlPlaneOptions> options)
{
    private const int PageSize = 500;
    private const string DefaultZone = "UTC";

    private Uri Api => options.Value.Scheduler;

    public Task<Listing<ScheduledJob>> ListAsync(CancellationToken cancellationToken) =>
        regions.ListAsync(Api, $"v1/projects/{options.Value.ProjectId}/locations", InAsync, cancellationToken);

    public async Task<ScheduledJob> PauseAsync(string job, CancellationToken cancellationToken) =>
        ToJob(await google.PostAsync(Api, $"v1/{job}:pause", cancellationToken));

    public async Task<ScheduledJob> ResumeAsync(string job, CancellationToken cancellationToken) =>
        ToJob(await google.PostAsync(Api, $"v1/{job}:resume", cancellationToken));

    private async Task<IReadOnlyList<ScheduledJob>> InAsync(string location, CancellationToken cancellationToken)
    {
        var pages = await google.PagesAsync(Api, $"v1/{location}/jobs", PageSize, cancellationToken);
        return [.. pages.SelectMany(page => page.Items("jobs")).Select(ToJob)];
    }

    private static ScheduledJob ToJob(JsonNode job) => new(
        job.Text("name") ?? throw new ControlPlaneException("a job has no name", isPermanent: true),
        job.Text("schedule") ?? "",
        job.Text("timeZone") ?? DefaultZone,
        TargetOf(job),
        StateOf(job.Text("state")))
    {
        Identity = job["httpTarget"]?["oidcToken"].Text("serviceAccountEmail"),
        ChangedAt = job.Time("userUpdateTime"),
        LastAttempt = job.Time("lastAttemptTime"),

        // An absent code is success, and an absent status is too once there was an attempt.
        LastCode = job.Time("lastAttemptTime") is null ? null : (int)(job["status"].Number("code") ?? 0),
    };

    private static JobTarget TargetOf(JsonNode job) =>
        new(job["httpTarget"].Address("uri"), ApiJson.LastPart(job["pubsubTarget"].Text("topicName")));

    private static JobState StateOf(string? state) => state switch
    {
        "ENABLED" => JobState.Enabled,
        "PAUSED" => JobState.Paused,
        "DISABLED" => JobState.Disabled,
        "UPDATE_FAILED" => JobState.UpdateFailed,
        _ => JobState.Unknown,
    };
}
