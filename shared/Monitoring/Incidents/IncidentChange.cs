namespace NbaPipeline.Monitoring.Incidents;

/// <summary>A transition waiting to be applied to whatever the newest state of its incident is.</summary>
public sealed record IncidentChange(string Fingerprint, Func<Incident?, Incident?> Transition);
