using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Incidents;

/// <summary>
/// When a problem further up explains one further down, at least as severe as it: by what is missing (same game date, users are
/// affected, and it misses every game that the other misses), or by time (it stops the other's phase, and the other was first seen
/// while it lasted). What is explained explains on in its root's name. Whatever is not explained is told on its own. Pure.
/// </summary>
public static class Explanation
{
    /// <summary>The problem furthest up that explains the finding; null where none does.</summary>
    /// <param name="finding">What was seen.</param>
    /// <param name="incidents">All there are, those that are over too.</param>
    /// <param name="now">The time of the run.</param>
    public static Fingerprint? Of(Finding finding, IReadOnlyList<Incident> incidents, DateTimeOffset now)
    {
        var names = incidents.Where(incident => IsTold(incident) && IsFurtherUp(incident.Parts[0].Finding.Fingerprint, finding.Fingerprint))
            .SelectMany(incident => incident.ActiveParts)
            .Where(part => Covers(part.Finding, finding) || HoldsUp(part.Finding, finding, incidents, now))
            .Select(part => part.ExplainedBy ?? part.Finding.Fingerprint)
            .ToHashSet();
        return names.Count == 0 ? null : incidents.Where(IsTold)
            .SelectMany(incident => Roots(incident, finding))
            .Where(names.Contains)
            .OrderBy(root => root.Phase)
            .ThenBy(root => root.Entity, StringComparer.Ordinal)
            .Select(root => (Fingerprint?)root)
            .FirstOrDefault();
    }

    private static bool IsTold(Incident incident) => incident is { IsOpen: true, IsConfirmed: true };

    private static IEnumerable<Fingerprint> Roots(Incident incident, Finding finding) => incident.ActiveParts
        .Where(part => part.ExplainedBy is null)
        .Where(part => part.Finding.Severity >= finding.Severity || incident.Affected.Any(affected => affected.Fingerprint == finding.Fingerprint))
        .Select(part => part.Finding.Fingerprint);

    private static bool IsFurtherUp(Fingerprint root, Fingerprint finding) => root.Phase is not Phase.Monitors && root.Phase < finding.Phase;

    private static bool Covers(Finding root, Finding finding) =>
        root.GameDate == finding.GameDate && finding.Missing.Count > 0 && finding.Missing.All(root.Missing.Contains);

    // At the very moment at which the first start was missed nothing could lack it yet.
    private static bool HoldsUp(Finding root, Finding finding, IReadOnlyList<Incident> incidents, DateTimeOffset now) =>
        root.Stops == finding.Fingerprint.Phase && finding.GameDate >= root.GameDate && FirstSeen(finding, incidents, now) > root.Since;

    private static DateTimeOffset FirstSeen(Finding finding, IReadOnlyList<Incident> incidents, DateTimeOffset now) => incidents
        .SelectMany(incident => incident.Parts)
        .Where(part => part.Finding.Fingerprint == finding.Fingerprint)
        .Select(part => part.OpenedAt)
        .Append(now)
        .Min();
}
