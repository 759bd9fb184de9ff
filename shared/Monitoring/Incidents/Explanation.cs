using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Incidents;

/// <summary>
/// When a problem further up explains one further down: same game date, users are affected, at least as severe, and it
/// misses every game that the other misses. Whatever is not explained is told on its own. Pure.
/// </summary>
public static class Explanation
{
    /// <summary>The problem furthest up that explains the finding; null where none does.</summary>
    public static Fingerprint? Of(Finding finding, IEnumerable<Incident> incidents) => Explains(incidents, finding)
        .OrderBy(root => root.Fingerprint.Phase)
        .ThenBy(root => root.Fingerprint.Entity, StringComparer.Ordinal)
        .Select(root => (Fingerprint?)root.Fingerprint)
        .FirstOrDefault();

    private static IEnumerable<Finding> Explains(IEnumerable<Incident> incidents, Finding finding) => finding.Missing.Count == 0
        ? []
        : incidents.Where(incident => incident is { IsOpen: true, IsConfirmed: true })
            .SelectMany(incident => incident.ActiveParts
                .Where(part => part.ExplainedBy is null && part.GameDate == finding.GameDate)
                .Select(part => (Root: part.Finding, IsFamily: incident.Affected.Any(affected => affected.Fingerprint == finding.Fingerprint))))
            .Where(pair => Covers(pair.Root, finding) && (pair.IsFamily || pair.Root.Severity >= finding.Severity))
            .Select(pair => pair.Root);

    private static bool Covers(Finding root, Finding finding) =>
        root.Fingerprint.Phase is not Phase.Monitors && root.Fingerprint.Phase < finding.Fingerprint.Phase && finding.Missing.All(root.Missing.Contains);
}
