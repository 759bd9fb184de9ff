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

    private const string IncidentLabel = "incident";

    public static JsonObject Of(AlertMessage message)
    {
        var labels = message.Dates.Select(date => LabelsOf(message, date)).ToList();
        return new JsonObject
        {
            ["version"] = "4",
            ["groupKey"] = message.Incident,
            ["truncatedAlerts"] = 0,
            ["status"] = StatusOf(message.ClosedAt is not null),
            ["receiver"] = "nba-pipeline-monitoring",
            ["groupLabels"] = new JsonObject { [IncidentLabel] = message.Incident },
            ["commonLabels"] = Json(labels.Count == 0 ? [] : labels[0].Where(label => labels.TrueForAll(other => other.Contains(label)))),
            ["commonAnnotations"] = Annotations(message),
            ["externalURL"] = "",
            ["alerts"] = new JsonArray([.. message.Dates.Zip(labels, JsonNode (date, own) => AlertOf(message, date, own))]),
            ["notification_reason"] = message.Kind.ToString().ToLowerInvariant(),
        };
    }

    private static JsonObject AlertOf(AlertMessage message, AlertItem date, Dictionary<string, string> labels)
    {
        var isOver = date.IsOver || message.ClosedAt is not null;
        return new JsonObject
        {
            ["status"] = StatusOf(isOver),
            ["labels"] = Json(labels),
            ["annotations"] = new JsonObject { ["summary"] = date.Text, ["description"] = string.Join('\n', date.Names) },
            ["startsAt"] = Instant(date.OpenedAt ?? message.OpenedAt),
            ["endsAt"] = (date.ClosedAt ?? message.ClosedAt) is { } end ? Instant(end) : NoEnd,
            ["generatorURL"] = "",
            ["fingerprint"] = date.Fingerprint.ToString(),
        };
    }

    // Labels say which alert it is, and so must not change with its state: a receiver would never see the old one end.
    private static Dictionary<string, string> LabelsOf(AlertMessage message, AlertItem date) => new()
    {
        ["alertname"] = message.Fingerprint[..message.Fingerprint.LastIndexOf('/')],
        [IncidentLabel] = message.Incident,
        ["phase"] = message.Fingerprint.Split('/')[0],
        ["entity"] = message.Fingerprint.Split('/')[1],
        ["game_date"] = date.Fingerprint.GameDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["severity"] = date.Severity.ToString().ToLowerInvariant(),
    };

    private static JsonObject Json(IEnumerable<KeyValuePair<string, string>> labels) =>
        new(labels.Select(label => KeyValuePair.Create(label.Key, (JsonNode?)label.Value)));

    private static JsonObject Annotations(AlertMessage message)
    {
        var annotations = new JsonObject
        {
            ["summary"] = message.Title,
            ["checks"] = string.Join(", ", message.Checks),
            ["runbook"] = message.Runbook,
            ["severity"] = message.Severity.ToString().ToLowerInvariant(),
            ["state"] = message.State.ToString().ToLowerInvariant(),
        };
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
