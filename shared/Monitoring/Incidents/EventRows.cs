using System.Globalization;
using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Incidents;

/// <summary>An incident's events as rows of <c>nba_monitoring.incident_events</c>.</summary>
internal static class EventRows
{
    public static IEnumerable<KeyedRow> Of(EntityIncidents file, Incident incident) =>
        incident.Events.Select(one => new KeyedRow(string.Create(CultureInfo.InvariantCulture, $"{incident.Id}-{one.Number}"), RowOf(file, incident, one)));

    private static WarehouseRow RowOf(EntityIncidents file, Incident incident, IncidentEvent one) => new(new Dictionary<string, object?>
    {
        ["event_date"] = PipelineClock.GameDateAt(one.At),
        ["occurred_at"] = one.At,
        ["incident_id"] = incident.Id,
        ["event_number"] = (long)one.Number,
        ["event"] = Word(one.Kind),
        ["phase"] = (long)file.Phase,
        ["entity"] = file.Entity,
        ["game_date"] = one.GameDate,
        ["state_from"] = one.From?.ToString(),
        ["state_to"] = one.To.ToString(),
        ["severity"] = one.Severity.ToString(),
        ["due_since"] = one.DueSince,
        ["opened_at"] = incident.OpenedAt,
        ["actor"] = one.Actor,
        ["channel"] = one.Channel,
        ["delivery"] = one.Delivery,
        ["reason"] = one.Reason,
    });

    private static string Word(IncidentEventKind kind) => kind is IncidentEventKind.FalsePositive ? "false_positive" : kind.ToString().ToLowerInvariant();
}
