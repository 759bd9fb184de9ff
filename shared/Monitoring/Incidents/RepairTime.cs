namespace NbaPipeline.Monitoring.Incidents;

/// <summary>A game date of an incident that ended, one way or another.</summary>
/// <param name="Severity">As it was first seen.</param>
/// <param name="MinutesToRepair">From its first sighting to its end, healthy gaps in between included; null when nobody repaired it in time.</param>
/// <param name="IsProven">A repair of ours asked again and found what had been missing.</param>
public sealed record RepairTime(
    string IncidentId, long Phase, string Entity, DateOnly GameDate, string Severity, DateTimeOffset OpenedAt, DateTimeOffset EndedAt, long? MinutesToRepair,
    bool IsExpired, bool IsFalsePositive, bool IsProven)
{
    /// <summary>A problem that was there and was put right.</summary>
    public bool IsRepair => !IsExpired && !IsFalsePositive;
}
