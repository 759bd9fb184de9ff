using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Incidents;

/// <summary>
/// The state machine of one entity's incidents: what a run saw, or the mere passing of time, applied to what is stored.
/// Pure, so that it can be asked again when another instance was faster. Null means that nothing has to be written.
/// </summary>
public static class IncidentMachine
{
    private const string Clock = "time";

    /// <summary>After a run looked.</summary>
    public static EntityIncidents? Observe(EntityIncidents? stored, Observation seen, IncidentThresholds thresholds, DateTimeOffset now)
    {
        var before = stored ?? new EntityIncidents(seen.Phase, seen.Entity);
        var placed = seen.Findings.OrderBy(finding => finding.GameDate)
            .Aggregate(before, (file, finding) => Placement.Place(file, before, finding, seen, thresholds, now));
        return Settled(before, placed, Changed, seen.Check, thresholds, now);

        Incident Changed(Incident incident) => Marked(Told(Looked(incident, seen, thresholds, now), seen), seen.Silences, now);
    }

    /// <summary>After time passed: what held is believed, what is too old expires, marks end, what is long over goes.</summary>
    public static EntityIncidents? Tick(EntityIncidents stored, IReadOnlyList<Silence> silences, IncidentThresholds thresholds, DateTimeOffset now)
    {
        var kept = stored.Incidents.Any(incident => IsHistory(incident, thresholds, now))
            ? stored with { Incidents = [.. stored.Incidents.Where(incident => !IsHistory(incident, thresholds, now))] }
            : stored;
        var settled = Settled(kept, kept, incident => Marked(Aged(incident, thresholds, now), silences, now), Clock, thresholds, now);
        return settled ?? (ReferenceEquals(kept, stored) ? null : kept);
    }

    /// <summary>After somebody or something changed one incident: a mark, a note, what it explains.</summary>
    public static EntityIncidents? Change(
        EntityIncidents stored, Func<Incident, Incident> change, string actor, IncidentThresholds thresholds, DateTimeOffset now) =>
        Settled(stored, stored, change, actor, thresholds, now);

    private static EntityIncidents? Settled(
        EntityIncidents before, EntityIncidents placed, Func<Incident, Incident> change, string actor, IncidentThresholds thresholds, DateTimeOffset now)
    {
        IReadOnlyList<Incident> after =
        [
            .. placed.Incidents.Select(draft => Transitions.Settle(
                before.Incidents.FirstOrDefault(incident => incident.Id == draft.Id), change(draft), actor, thresholds, now)),
        ];
        return after.SequenceEqual(before.Incidents, ReferenceEqualityComparer.Instance) ? null : placed with { Incidents = after };
    }

    private static Incident Looked(Incident incident, Observation seen, IncidentThresholds thresholds, DateTimeOffset now) =>
        incident.ActiveParts.ToList().Aggregate(incident, (draft, part) => draft.WithPart(
            seen.Unseen.Contains(part.GameDate) ? PartRules.Unseen(part, seen.Check, now)
            : seen.Healthy.Contains(part.GameDate) ? PartRules.Gone(part, seen.Check, Placement.HoldOf(incident, thresholds), now)
            : part));

    private static Incident Aged(Incident incident, IncidentThresholds thresholds, DateTimeOffset now) =>
        incident.ActiveParts.ToList().Aggregate(incident, (draft, part) => draft.WithPart(Placement.IsTooOld(part.GameDate, thresholds, now)
            ? PartRules.Expired(part, now)
            : PartRules.Settled(part, Placement.HoldOf(incident, thresholds), now)));

    // A mark that follows from a silence ends with it, and when the problem grows beyond it.
    private static Incident Marked(Incident incident, IReadOnlyList<Silence>? silences, DateTimeOffset now) => (silences, incident) switch
    {
        (null, _) or (_, { IsOpen: false }) => incident,
        (_, { Mark: { Silence: null } }) => incident,
        (_, { Mark: { Silence: { } id } }) when silences.Any(silence => silence.Id == id && silence.MatchesAllOf(incident, now)) => incident,
        _ when silences.FirstOrDefault(silence => silence.MatchesAllOf(incident, now)) is { } silence => incident with { Mark = silence.Mark },
        (_, { Mark: null }) => incident,
        _ => incident with { Mark = null },
    };

    // Forgetting what was told is what tells it again.
    private static Incident Told(Incident incident, Observation seen) =>
        seen.Force && seen.Findings.Any(finding => incident.ActiveParts.Any(part => part.GameDate == finding.GameDate))
            ? incident with { Told = new Dictionary<string, Told>() }
            : incident;

    // Channels that still wait for the end are given as long as a date is given to be repaired.
    private static bool IsHistory(Incident incident, IncidentThresholds thresholds, DateTimeOffset now) =>
        incident.ClosedAt + thresholds.KeepClosedFor < now
        && (incident.ClosedAt + TimeSpan.FromDays(thresholds.ExpireAfterDays) < now
            || (incident.Events.Count == 0 && incident.Told.Values.All(told => told.IsOver)));
}
