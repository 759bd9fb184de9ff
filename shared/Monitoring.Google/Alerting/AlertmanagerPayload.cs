using System.Globalization;
using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Alerting;

namespace NbaPipeline.Monitoring.Google.Alerting;

/// <summary>
/// A message as a version 4 notification of Alertmanager: one alert a game date, so that a receiver sees each begin and
/// end. Pure. See https://prometheus.io/docs/alerting/latest/configuration/#webhook_config.
/// </summary>
internal static class AlertmanagerPayload
{
    // Alertmanager writes this for an alert that has no end yet.
    private const string NoEnd = "0001-01-01T00:00:00Z";

    public static JsonObject Of(AlertMessage message) => new()
    {
        ["version"] = "4",
        ["groupKey"] = message.Incident,
        ["truncatedAlerts"] = 0,
        ["status"] = StatusOf(message.ClosedAt is not null),
        ["receiver"] = "nba-pipeline-monitoring",
        ["groupLabels"] = new JsonObject { ["incident"] = message.Incident },
        ["commonLabels"] = CommonLabels(message),
        ["commonAnnotations"] = Annotations(message),
        ["externalURL"] = "",
        ["alerts"] = new JsonArray([.. message.Dates.Select(JsonNode (date) => AlertOf(message, date))]),
        ["notification_reason"] = message.Kind.ToString().ToLowerInvariant(),
    };

    private static JsonObject AlertOf(AlertMessage message, AlertItem date)
    {
        var isOver = date.IsOver || message.ClosedAt is not null;
        var labels = CommonLabels(message);
        labels["game_date"] = date.Fingerprint.GameDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        labels["severity"] = date.Severity.ToString().ToLowerInvariant();
        return new JsonObject
        {
            ["status"] = StatusOf(isOver),
            ["labels"] = labels,
            ["annotations"] = new JsonObject { ["summary"] = date.Text, ["description"] = string.Join('\n', date.Names) },
            ["startsAt"] = Instant(message.OpenedAt),
            ["endsAt"] = isOver ? Instant(message.ClosedAt ?? message.ChangedAt) : NoEnd,
            ["generatorURL"] = "",
            ["fingerprint"] = date.Fingerprint.ToString(),
        };
    }

    private static JsonObject CommonLabels(AlertMessage message) => new()
    {
        ["alertname"] = string.Join(", ", message.Checks),
        ["phase"] = message.Fingerprint.Split('/')[0],
        ["entity"] = message.Fingerprint.Split('/')[1],
        ["severity"] = message.Severity.ToString().ToLowerInvariant(),
        ["state"] = message.State.ToString().ToLowerInvariant(),
    };

    private static JsonObject Annotations(AlertMessage message)
    {
        var annotations = new JsonObject { ["summary"] = message.Title, ["runbook"] = message.Runbook };
        foreach (var fact in message.Facts)
        {
            annotations[fact.Label.ToLowerInvariant().Replace(' ', '_')] = fact.Value;
        }

        if (message.Affected.Count > 0)
        {
            annotations["affected"] = string.Join('\n', message.Affected.Select(item => item.Text));
        }

        if (message.Command is { } command)
        {
            annotations["command"] = command;
        }

        return annotations;
    }

    private static string StatusOf(bool isOver) => isOver ? "resolved" : "firing";

    private static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
