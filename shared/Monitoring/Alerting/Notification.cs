using System.Text.Json.Serialization;

namespace NbaPipeline.Monitoring.Alerting;

/// <summary>One message in a report: what was sent, what could not be, or what a dry run would have sent.</summary>
public sealed record Notification(
    AlertMessage Message,
    NoticeKind Kind,
    string Channel,
    NotificationStatus Status,
    [property: JsonConverter(typeof(RawJson))] string Preview,
    string? Problem)
{
    /// <summary>What a message that arrived lacks, such as its picture; null: nothing.</summary>
    public string? Remark { get; init; }
}
