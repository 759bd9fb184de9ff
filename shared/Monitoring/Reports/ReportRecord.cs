using System.Text.Json.Serialization;
using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>
/// One report and how much of it is out: written before anything is sent, and after each part. Its words are kept, so that what goes out late
/// says what was known when it was made.
/// </summary>
public sealed record ReportRecord(ReportMessage Message, DateTimeOffset MadeAt)
{
    /// <summary>Parts that the channel confirmed: the post, then its answers.</summary>
    public int Sent { get; init; }

    /// <summary>Where the post stands.</summary>
    public MessageHandle? Post { get; init; }

    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>Until then one instance is sending it, and no other does.</summary>
    public DateTimeOffset? ClaimedUntil { get; init; }

    [JsonIgnore]
    public string Path => PathOf(Message.Name, Message.Date);

    public static string PathOf(string name, DateOnly date) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{ReportLedger.Collection}/{name}_{date:yyyy-MM-dd}");
}
