using System.Globalization;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Calendar;

namespace NbaPipeline.LocalCloud.Slack.Pages;

/// <summary>When a message came, as its readers count: Eastern time first, UTC beside it.</summary>
internal static class MessageTime
{
    public static string Stamp(DateTimeOffset at) => string.Create(
        CultureInfo.InvariantCulture,
        $"<time datetime=\"{at.UtcDateTime:O}\" title=\"{TimeText.Both(at)}\">{Clock(at)} <span>{at.UtcDateTime:HH:mm} UTC</span></time>");

    public static string Clock(DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"{PipelineClock.InEastern(at):h:mm tt} ET");

    public static string Edited(DateTimeOffset? at) =>
        at is { } edited ? $"<span class=\"edited\" title=\"Edited {TimeText.Both(edited)}\">(edited)</span>" : "";

    /// <summary>The line across the page above the first message of an Eastern date.</summary>
    public static string Divider(DateOnly date) => string.Create(
        CultureInfo.InvariantCulture, $"<h2 class=\"day\" id=\"day-{date:yyyy-MM-dd}\"><span>{date:dddd, MMMM d, yyyy}</span></h2>");
}
