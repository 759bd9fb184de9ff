using System.ComponentModel.DataAnnotations;

namespace NbaPipeline.Monitoring.Google.Control;

/// <summary>Where the control plane's APIs are. Section <c>ControlPlane</c>; the addresses differ from Google's only in the local cloud.</summary>
public sealed record ControlPlaneOptions
{
    /// <summary>Falls back to <c>GOOGLE_CLOUD_PROJECT</c>, and to the project of the tables.</summary>
    public string ProjectId { get; set; } = "";

    [Required]
    public Uri Scheduler { get; init; } = new("https://cloudscheduler.googleapis.com/");

    [Required]
    public Uri Run { get; init; } = new("https://run.googleapis.com/");

    [Required]
    public Uri Functions { get; init; } = new("https://cloudfunctions.googleapis.com/");

    [Required]
    public Uri ServiceUsage { get; init; } = new("https://serviceusage.googleapis.com/");

    [Required]
    public Uri Monitoring { get; init; } = new("https://monitoring.googleapis.com/");

    [Required]
    public Uri PubSub { get; init; } = new("https://pubsub.googleapis.com/");

    [Required]
    public Uri SecretManager { get; init; } = new("https://secretmanager.googleapis.com/");

    [Required]
    public Uri BigQuery { get; init; } = new("https://bigquery.googleapis.com/");
}
