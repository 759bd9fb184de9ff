using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Monitoring.Alerting;

/// <summary>The one line that a phone shows: how bad or how it stands, what and how much, which dates. Pure.</summary>
internal static class AlertTitles
{
    public static string Of(Incident incident) => $"{WordOf(incident)}: {SubjectOf(incident)}";

    /// <summary>"BDL box scores: 4 of 6 games (67 %), 2026-01-12", or the span with its worst date.</summary>
    public static string SubjectOf(Incident incident)
    {
        var finding = incident.Face.Finding;
        return incident.Dates is [var first, .., var last]
            ? $"{finding.What}, {incident.Dates.Count} game dates {first:yyyy-MM-dd} to {last:yyyy-MM-dd}, {(incident.IsOpen ? "worst" : "last")} {finding.HowBad} on {finding.GameDate:yyyy-MM-dd}"
            : $"{finding.Subject}, {finding.GameDate:yyyy-MM-dd}";
    }

    private static string WordOf(Incident incident) => incident.State switch
    {
        IncidentState.Resolved => "Resolved",
        IncidentState.Expired => "Expired unrepaired",
        IncidentState.Inhibited => $"{incident.Severity}, explained by another problem",
        IncidentState.Acknowledged => $"{incident.Severity}, acknowledged",
        IncidentState.Silenced => incident.Mark?.Kind is MarkKind.FalsePositive ? $"{incident.Severity}, marked false" : $"{incident.Severity}, silenced",
        IncidentState.Recovering => $"{incident.Severity}, recovery under way",
        _ when incident.IsFlapping => $"{incident.Severity}, flapping",
        _ => incident.Severity.ToString(),
    };
}
