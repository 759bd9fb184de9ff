using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Incidents;

/// <summary>Sorts a verdict by what it is about, so that each entity's incidents are told all that a run saw of them at once. Pure.</summary>
public static class Observations
{
    /// <param name="verdict">What the check found.</param>
    /// <param name="open">The incidents that are open: some of them the run may have been unable to look at.</param>
    /// <param name="function">Whose run it was.</param>
    /// <param name="force">Whether to tell again.</param>
    public static IReadOnlyList<Observation> Of(Verdict verdict, IReadOnlyList<Incident> open, string function, bool force)
    {
        var findings = verdict.Findings.Where(finding => finding.ProvisionalUntil is null).ToLookup(finding => finding.Fingerprint.Key);
        var healthy = verdict.Healthy.ToLookup(fingerprint => fingerprint.Key);
        var unseen = UnseenBy(verdict, open).ToLookup(fingerprint => fingerprint.Key);
        var names = verdict.Findings.Select(finding => finding.Fingerprint).Concat(verdict.Healthy).Concat(unseen.SelectMany(group => group));

        return
        [
            .. names.DistinctBy(name => name.Key)
                .Where(name => findings.Contains(name.Key) || healthy.Contains(name.Key) || unseen.Contains(name.Key))
                .Select(name => new Observation(name.Phase, name.Entity, verdict.Check, function)
                {
                    Findings = [.. findings[name.Key]],
                    Healthy = [.. healthy[name.Key].Select(fingerprint => fingerprint.GameDate)],
                    Unseen = unseen[name.Key].Select(fingerprint => fingerprint.GameDate).ToHashSet(),
                    Empty = verdict.Dates.Where(date => date.Outcome is Outcome.NoGames).Select(date => date.Date).ToHashSet(),
                    Force = force,
                }),
        ];
    }

    // A finding that may yet turn out to be a load in progress says nothing about health either.
    private static IEnumerable<Fingerprint> UnseenBy(Verdict verdict, IReadOnlyList<Incident> open)
    {
        var unsure = verdict.Dates.Where(date => date.Outcome is Outcome.NotEvaluated).Select(date => date.Date).ToHashSet();
        return open.SelectMany(incident => incident.ActiveParts)
            .Where(part => unsure.Contains(part.GameDate) && part.Sightings.Any(sighting => sighting.Check == verdict.Check))
            .Select(part => part.Finding.Fingerprint)
            .Where(fingerprint => fingerprint.Phase is not Phase.Monitors)
            .Concat(verdict.Findings.Where(finding => finding.ProvisionalUntil is not null).Select(finding => finding.Fingerprint));
    }
}
