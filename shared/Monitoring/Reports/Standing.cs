using NbaPipeline.Monitoring.Gates;
using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>What is open, and who said that something shall be quiet, pass or stand still. All of it is of now: the past is not kept.</summary>
public sealed record Standing(IReadOnlyList<Incident> Open, IReadOnlyList<Silence> Silences, IReadOnlyList<GateOverride> Overrides, string? Halt)
{
    /// <summary>What could not be read.</summary>
    public IReadOnlyList<string> Unknowns { get; init; } = [];

    /// <summary>Those that somebody was told of, or that a problem further up explains: the worst first.</summary>
    public IReadOnlyList<Incident> Told => [.. Open.Where(incident => incident.State is not IncidentState.Pending).OrderByDescending(incident => incident.Severity).ThenBy(incident => incident.OpenedAt)];
}
