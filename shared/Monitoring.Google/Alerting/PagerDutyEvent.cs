using System.Globalization;
using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Monitoring.Google.Alerting;

/// <summary>A message as an event of PagerDuty's API v2. Pure. See https://developer.pagerduty.com/docs/events-api-v2/trigger-events.</summary>
internal static class PagerDutyEvent
{
    private const int LongestSummary = 1024;
    private const int LongestKey = 255;

    public static JsonObject Of(AlertMessage message, string routingKey)
    {
        var action = ActionOf(message.State);
        var json = new JsonObject
        {
            ["routing_key"] = routingKey,
            ["event_action"] = action,
            ["dedup_key"] = BlockKitLimits.Cut(message.Incident, LongestKey),
        };
        if (action == "trigger")
        {
            json["client"] = "nba-pipeline-monitoring";
            json["payload"] = PayloadOf(message);
        }

        return json;
    }

    private static JsonObject PayloadOf(AlertMessage message) => new()
    {
        ["summary"] = BlockKitLimits.Cut(message.Title, LongestSummary),
        ["source"] = message.Fingerprint,
        ["severity"] = SeverityOf(message.Severity),
        ["timestamp"] = message.OpenedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ["component"] = message.Fingerprint.Split('/')[1],
        ["group"] = message.Fingerprint.Split('/')[0],
        ["class"] = string.Join(", ", message.Checks),
        ["custom_details"] = DetailsOf(message),
    };

    private static JsonObject DetailsOf(AlertMessage message)
    {
        var details = new JsonObject(message.Facts.Select(fact => KeyValuePair.Create(fact.Label, (JsonNode?)fact.Value)));
        details["Game dates"] = Lines(message.Dates.Select(date => date.Names.Count == 0 ? date.Text : $"{date.Text}: {string.Join("; ", date.Names)}"));
        details["Also affected"] = Lines(message.Affected.Select(item => item.Text));
        details["Done so far"] = Lines(message.Actions);
        details["Type"] = message.Command;
        details["Runbook"] = message.Runbook;
        foreach (var empty in details.Where(detail => detail.Value is null).Select(detail => detail.Key).ToList())
        {
            details.Remove(empty);
        }

        return details;
    }

    private static string? Lines(IEnumerable<string> lines) => string.Join('\n', lines) is { Length: > 0 } text ? text : null;

    private static string ActionOf(IncidentState state) => state switch
    {
        // Who is not to be called must not be escalated to either; the end of the silence is a new event, and calls again.
        IncidentState.Resolved or IncidentState.Expired or IncidentState.Silenced or IncidentState.Inhibited => "resolve",
        IncidentState.Acknowledged => "acknowledge",
        _ => "trigger",
    };

    private static string SeverityOf(Severity severity) => severity switch
    {
        Severity.Critical => "critical",
        Severity.Warning => "warning",
        _ => "info",
    };
}
