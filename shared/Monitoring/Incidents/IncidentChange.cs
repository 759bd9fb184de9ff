namespace NbaPipeline.Monitoring.Incidents;

/// <summary>A transition waiting to be applied to whatever the newest state of its entity's incidents is.</summary>
public sealed record IncidentChange(string Key, Func<EntityIncidents?, EntityIncidents?> Transition);
