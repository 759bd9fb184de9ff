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

    /// <summary>A game date was seen healthy for long enough.</summary>
    Left,

    Changed,
    Affected,
    Inhibited,
    Released,
    Acknowledged,
    Silenced,
    FalsePositive,
    Unmarked,

    /// <summary>A repair was tried, did not help, or did harm; its words say which.</summary>
    Recovery,

    /// <summary>A repair asked again and found what had been missing.</summary>
    Proven,

    Flapping,
    Steadied,
    Resolved,

    /// <summary>Too old to be asked about: a game date, or, without one, the whole incident. Never repaired.</summary>
    Expired,

    /// <summary>A message went out.</summary>
    Told,
}
