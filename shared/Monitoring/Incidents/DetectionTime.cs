namespace NbaPipeline.Monitoring.Incidents;

/// <summary>A game date of an incident that somebody was told of.</summary>
/// <param name="Severity">As it was first seen.</param>
/// <param name="DueSince">When its data should have been there: detection counts from the fault, not from our first look.</param>
/// <param name="ToldAt">The first message about it on any channel.</param>
public sealed record DetectionTime(
    string IncidentId, long Phase, string Entity, DateOnly GameDate, string Severity, DateTimeOffset DueSince, DateTimeOffset ToldAt, long MinutesToDetect);
