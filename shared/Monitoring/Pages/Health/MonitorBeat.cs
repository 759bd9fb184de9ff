using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Monitoring.Pages;

/// <summary>A function of ours that has a schedule, and its last run to the end; null: none is known.</summary>
public sealed record MonitorBeat(string Function, Heartbeat? Last, DateTimeOffset? MissedSince)
{
    /// <summary>A call is over, and its time of grace, without a sign of life.</summary>
    public bool IsSilent => MissedSince is not null;
}
