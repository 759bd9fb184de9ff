namespace NbaPipeline.Monitoring.Incidents;

/// <summary>Where a problem stands.</summary>
public enum IncidentState
{
    Open,

    Resolved,
}
