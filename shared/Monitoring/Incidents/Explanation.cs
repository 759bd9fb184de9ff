using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Incidents;

/// <summary>
/// When a problem further up explains one further down, at least as severe as it: by what is missing (same game date, users are
/// affected, and it misses every game that the other misses), or by time (it stops what follows, and the other was first seen
/// while it lasted). Whatever is not explained is told on its own. Pure.
/// </summary>
public static class Explanation
{
    /// <summary>The problem furthest up that explains the finding; null where none does.</summary>
    /// <param name="finding">What was seen.</param>
    /// <param name="incidents">All there are, those that are over too.</param>
    /// <param name="now">The time of the run.</param>
    public static Fingerprint? Of(Finding finding, IReadOnlyList<Incident> incidents, DateTimeOffset now) => Roots(finding, incidents)
        .Where(root => Covers(root, finding) || HoldsUp(root, finding, incidents, now))
        .OrderBy(root => root.Fingerprint.Phase)
        .ThenBy(root => root.Fingerprint.Entity, StringComparer.Ordinal)
        .Select(root => (Fingerprint?)root.Fingerprint)
        .FirstOrDefault();

    private static IEnumerable<Finding> Roots(Finding finding, IReadOnlyList<Incident> incidents) => incidents
        .Where(incident => incident is { IsOpen: true, IsConfirmed: true } && IsFurtherUp(incident.Parts[0].Finding.Fingerprint, finding.Fingerprint))
        .SelectMany(incident => incident.ActiveParts
            .Where(part => part.ExplainedBy is null && (part.Finding.StopsWhatFollows || part.GameDate == finding.GameDate))
            .Where(part => part.Finding.Severity >= finding.Severity || incident.Affected.Any(affected => affected.Fingerprint == finding.Fingerprint))
            .Select(part => part.Finding));

    private static bool IsFurtherUp(Fingerprint root, Fingerprint finding) => root.Phase is not Phase.Monitors && root.Phase < finding.Phase;

    private static bool Covers(Finding root, Finding finding) =>
        root.GameDate == finding.GameDate && finding.Missing.Count > 0 && finding.Missing.All(root.Missing.Contains);

    // At the very moment at which the first start was missed nothing could lack it yet.
    private static bool HoldsUp(Finding root, Finding finding, IReadOnlyList<Incident> incidents, DateTimeOffset now) =>
        root.StopsWhatFollows && finding.GameDate >= root.GameDate && FirstSeen(finding, incidents, now) > root.Since;

    private static DateTimeOffset FirstSeen(Finding finding, IReadOnlyList<Incident> incidents, DateTimeOffset now) => incidents
        .SelectMany(incident => incident.Parts)
        .Where(part => part.Finding.Fingerprint == finding.Fingerprint)
        .Select(part => part.OpenedAt)
        .Append(now)
        .Min();
}
