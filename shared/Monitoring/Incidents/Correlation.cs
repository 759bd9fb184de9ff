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

        return [.. ChangesOf(files, explained, thresholds, now)];
    }

    private static IEnumerable<IncidentChange> ChangesOf(
        IReadOnlyDictionary<string, EntityIncidents> files, List<Observation> observations, IncidentThresholds thresholds, DateTimeOffset now)
    {
        var consequences = observations.SelectMany(Consequence.Of).ToList();
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

    private static Dictionary<DateOnly, Fingerprint> ExplanationsOf(Observation seen, List<Incident> all, DateTimeOffset now)
    {
        var explanations = new Dictionary<DateOnly, Fingerprint>();
        foreach (var finding in seen.Findings)
        {
            if (Explanation.Of(finding, all, now) is { } root)
            {
                explanations[finding.GameDate] = root;
            }
        }

        return explanations;
    }
}
