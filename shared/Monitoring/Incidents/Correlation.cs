using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Incidents;

/// <summary>
/// Works out, before anything is written, what a run's observations do to all incidents together: root causes first, so
/// that what they explain is told in their message and nowhere else. Pure.
/// </summary>
public static class Correlation
{
    /// <summary>The changes, by entity, in the order in which they have to be written: a cause before what it explains.</summary>
    public static IReadOnlyList<IncidentChange> Of(
        IReadOnlyDictionary<string, EntityIncidents> files, IReadOnlyList<Observation> observations, IncidentThresholds thresholds, DateTimeOffset now)
    {
        var drafts = files.ToDictionary();
        var explained = new List<Observation>();
        foreach (var seen in observations.OrderBy(seen => seen.Phase).ThenBy(seen => seen.Entity, StringComparer.Ordinal))
        {
            var all = drafts.Values.SelectMany(file => file.Incidents).ToList();
            var observation = seen with { Explained = ExplanationsOf(seen, all, now) };
            explained.Add(observation);
            if (IncidentMachine.Observe(drafts.GetValueOrDefault(seen.Key), observation, thresholds, now) is { } changed)
            {
                drafts[seen.Key] = changed;
            }
        }

        var consequences = explained.SelectMany(seen => Consequence.Of(seen, drafts.GetValueOrDefault(seen.Key))).ToList();
        return [.. ChangesOf(files, explained, consequences, thresholds, now)];
    }

    private static IEnumerable<IncidentChange> ChangesOf(
        IReadOnlyDictionary<string, EntityIncidents> files, List<Observation> observations, List<Consequence> consequences,
        IncidentThresholds thresholds, DateTimeOffset now)
    {
        var seen = observations.ToDictionary(observation => observation.Key);
        var parents = files.Values.Where(file => consequences.Exists(consequence => consequence.Concerns(file))).Select(file => file.Key);
        return seen.Keys.Union(parents).Order(StringComparer.Ordinal)
            .Select(key => new IncidentChange(key, file => Apply(file, seen.GetValueOrDefault(key), consequences, thresholds, now)));
    }

    private static EntityIncidents? Apply(
        EntityIncidents? stored, Observation? seen, List<Consequence> consequences, IncidentThresholds thresholds, DateTimeOffset now)
    {
        var observed = seen is null ? null : IncidentMachine.Observe(stored, seen, thresholds, now);
        return (observed ?? stored) is { } file
            ? Affect(file, consequences, seen?.Check ?? "inhibition", thresholds, now) ?? observed
            : null;
    }

    private static EntityIncidents? Affect(
        EntityIncidents file, List<Consequence> consequences, string actor, IncidentThresholds thresholds, DateTimeOffset now) =>
        IncidentMachine.Change(file, incident => consequences.Aggregate(incident, (one, consequence) => consequence.ApplyTo(one)), actor, thresholds, now);

    // What one check can explain and another cannot is not explained: else each run would take back what the other said.
    private static Dictionary<DateOnly, Fingerprint> ExplanationsOf(Observation seen, List<Incident> all, DateTimeOffset now)
    {
        var explanations = new Dictionary<DateOnly, Fingerprint>();
        foreach (var finding in seen.Findings)
        {
            if (Explanation.Of(finding, all, now) is { } root && SeenByOthers(finding, seen.Check, all).All(other => Explanation.Of(other, all, now) is not null))
            {
                explanations[finding.GameDate] = root;
            }
        }

        return explanations;
    }

    private static IEnumerable<Finding> SeenByOthers(Finding finding, string check, List<Incident> all) => all
        .SelectMany(incident => incident.ActiveParts)
        .Where(part => part.Finding.Fingerprint == finding.Fingerprint)
        .SelectMany(part => part.Sightings)
        .Where(sighting => sighting.Check != check && sighting.Falling is not { To: null })
        .Select(sighting => sighting.Finding);
}
