using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Monitoring.Alerting;

/// <summary>The one line that a phone shows: how bad or how it stands, what and how much, which dates. Pure.</summary>
internal static class AlertTitles
{
    public static string Of(Incident incident) => $"{WordOf(incident)}: {SubjectOf(incident)}";

    /// <summary>"BDL box scores: 4 of 6 games (67 %), 2026-01-12", or the span with the date that is worst, or else the latest.</summary>
    public static string SubjectOf(Incident incident)
    {
        var finding = incident.Face.Finding;
        return (incident.IsOpen, incident.Dates) switch
        {
            (true, [var first, .., var last]) =>
                $"{finding.What}, {incident.Dates.Count} game dates {first:yyyy-MM-dd} to {last:yyyy-MM-dd}, "
                + $"{RankOf(incident)} {finding.HowBad} on {finding.GameDate:yyyy-MM-dd}",
            (true, _) => $"{finding.Subject}, {finding.GameDate:yyyy-MM-dd}",
            (false, [var first, .., var last]) => $"{finding.What}, {incident.Dates.Count} game dates {first:yyyy-MM-dd} to {last:yyyy-MM-dd}",
            _ => $"{finding.What}, {finding.GameDate:yyyy-MM-dd} (it was {finding.HowBad})",
        };
    }

    private static string RankOf(Incident incident) =>
        incident.ActiveParts.Any(part => part.Finding.Severity < incident.Face.Finding.Severity) ? "worst" : "latest";

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
