using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Monitoring.Pages;

/// <summary>An incident that is open, as somebody needs it who has to act: how bad, since when, who knows, and what to type.</summary>
public sealed record OpenIncident(string Id, Severity Severity, IncidentState State, string Title, DateTimeOffset OpenedAt, IReadOnlyList<DateOnly> Dates)
{
    public string Impact { get; init; } = "";

    /// <summary>What somebody said about it; null: nobody.</summary>
    public OperatorMark? Mark { get; init; }

    /// <summary>What repairs it; null: nothing that could be typed.</summary>
    public string? Command { get; init; }

    /// <summary>The function whose runbook is the one to read.</summary>
    public string Function { get; init; } = "";

    public static OpenIncident Of(Incident incident) => new(
        incident.Id, incident.Severity, incident.State, incident.Face.Finding.Subject, incident.OpenedAt, incident.Dates)
    {
        Impact = incident.Face.Finding.Impact,
        Mark = incident.Mark,
        Command = incident.Face.Finding.Command,
        Function = incident.Face.Worst.Function,
    };

    /// <summary>The worst first; of equals the one that has lasted longest.</summary>
    public static IReadOnlyList<OpenIncident> AllOf(IEnumerable<Incident> open) =>
        [.. open.Select(Of).OrderByDescending(incident => incident.Severity).ThenBy(incident => incident.OpenedAt).ThenBy(incident => incident.Id, StringComparer.Ordinal)];
}
