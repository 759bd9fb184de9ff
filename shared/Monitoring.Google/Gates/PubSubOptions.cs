using System.ComponentModel.DataAnnotations;

namespace NbaPipeline.Monitoring.Google.Gates;

/// <summary>Where messages are published. Section <c>PubSub</c>.</summary>
public sealed record PubSubOptions
{
    /// <summary>Falls back to <c>GOOGLE_CLOUD_PROJECT</c>, and to the project of the tables.</summary>
    public string ProjectId { get; set; } = "";

    /// <summary>Another address than Google's: the local cloud's.</summary>
    [Required]
    public Uri BaseUri { get; init; } = new("https://pubsub.googleapis.com/");
}
