using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Incidents;

/// <summary>
/// Not knowing as a problem of its own: one for each thing that is broken, however many checks it makes blind. Pure.
/// </summary>
public static class BlindFindings
{
    public static IReadOnlyList<Observation> Of(
        Verdict verdict, IReadOnlyList<Incident> open, string function, IncidentThresholds thresholds, DateTimeOffset now)
    {
        var causes = verdict.Unknowns.GroupBy(spot => spot.Why.Cause).ToList();
        return
        [
            .. causes.Select(cause => new Observation(Phase.Monitors, cause.Key, verdict.Looker, function)
            {
                Findings = [FindingOf([.. cause], verdict.Looker, PartOf(open, cause.Key), thresholds, now)],
            }),
            .. causes.Count > 0 || verdict.IsIdle ? [] : Healed(verdict.Looker, open, function),
        ];
    }

    // A check that sees everything again sees it whatever had blinded it.
    private static IEnumerable<Observation> Healed(string check, IReadOnlyList<Incident> open, string function) => open
        .SelectMany(incident => incident.ActiveParts)
        .Where(part => part.Finding.IsBlind && part.Sightings.Any(sighting => sighting.Check == check))
        .GroupBy(part => part.Finding.Fingerprint.Entity)
        .Select(parts => new Observation(Phase.Monitors, parts.Key, check, function) { Healthy = [.. parts.Select(part => part.GameDate)] });

    private static IncidentPart? PartOf(IReadOnlyList<Incident> open, string cause) => open
        .SelectMany(incident => incident.ActiveParts)
        .FirstOrDefault(part => part.Finding.IsBlind && part.Finding.Fingerprint.Entity == cause);

    private static Finding FindingOf(IReadOnlyList<BlindSpot> spots, string check, IncidentPart? part, IncidentThresholds thresholds, DateTimeOffset now)
    {
        var since = part?.OpenedAt ?? now;
        return new Finding
        {
            // It keeps the date it began on: one blindness over midnight is one.
            Fingerprint = new Fingerprint(Phase.Monitors, spots[0].Why.Cause, part?.GameDate ?? PipelineClock.GameDateAt(now)),
            Severity = now - since >= thresholds.BlindCriticalAfter ? Severity.Critical : Severity.Warning,
            What = "Monitoring is blind",
            HowBad = $"{check} cannot look",
            Observed = string.Join("; ", spots.Select(spot => spot.ToString()).Distinct()),
            Expected = "an answer",
            Threshold = $"told after {TimeText.Duration(thresholds.BlindAfter)} without an answer, "
                + $"Critical after {TimeText.Duration(thresholds.BlindCriticalAfter)}",
            Since = since,
            Impact = "Nothing that this check watches would be noticed; what it said before may no longer hold",
            IsBlind = true,
        };
    }
}
