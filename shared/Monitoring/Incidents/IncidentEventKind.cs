namespace NbaPipeline.Monitoring.Incidents;

/// <summary>What happened to an incident; the word stands in <c>nba_monitoring.incident_events</c>.</summary>
public enum IncidentEventKind
{
    Opened,
    Returned,
    Confirmed,
    Rose,
    Fell,
    Joined,
    Left,
    Changed,
    Affected,
    Inhibited,
    Released,
    Acknowledged,
    Silenced,
    FalsePositive,
    Unmarked,
    Recovery,
    Flapping,
    Steadied,
    Resolved,
    Expired,

    /// <summary>A message went out.</summary>
    Told,
}
