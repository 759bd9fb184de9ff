using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Incidents;

/// <summary>
/// Appends transitions to <c>nba_monitoring.incident_events</c>, all of a run in one write. An incident keeps its events
/// until that write was confirmed, so that none is lost; one that was written twice has the same number twice.
/// </summary>
public sealed class IncidentHistory(IWarehouse warehouse)
{
    public const string Table = "nba_monitoring.incident_events";

    /// <returns>Why the history could not be appended; null when it is complete.</returns>
    public async Task<string?> AppendAsync(IncidentSnapshot incidents, CancellationToken cancellationToken)
    {
        var waiting = incidents.Files.Values
            .SelectMany(file => file.Incidents.Where(incident => incident.Events.Count > 0).Select(incident => (file, incident)))
            .ToList();
        if (waiting.Count == 0)
        {
            return null;
        }

        try
        {
            await warehouse.AppendAsync(Table, [.. waiting.SelectMany(one => EventRows.Of(one.file, one.incident))], cancellationToken);
        }
        catch (WarehouseException exception)
        {
            return $"The history of incidents could not be appended and is kept: {exception.Message.TrimEnd('.')} ({exception.Reason}).";
        }

        foreach (var (file, incident) in waiting)
        {
            await incidents.ChangeAsync(file.Key, incident.Id, newest => Without(newest, incident.LastEvent), cancellationToken);
        }

        return null;
    }

    private static Incident? Without(Incident incident, int upTo) => incident.Events.Any(one => one.Number <= upTo)
        ? incident with { Events = [.. incident.Events.Where(one => one.Number > upTo)] }
        : null;
}
