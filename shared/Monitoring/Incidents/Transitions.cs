using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Incidents;

/// <summary>Turns what became of an incident into its next version, with an event and a reason for each transition. Pure.</summary>
internal static class Transitions
{
    /// <param name="before">As it is stored; null for a new one.</param>
    /// <param name="draft">With its parts, marks and notes changed.</param>
    /// <param name="actor">The check or the person whose doing it is.</param>
    /// <param name="thresholds">How long things must hold.</param>
    /// <param name="now">The time of the run.</param>
    /// <returns>What to store; <paramref name="before"/> itself where nothing changed.</returns>
    public static Incident Settle(Incident? before, Incident draft, string actor, IncidentThresholds thresholds, DateTimeOffset now)
    {
        // Most runs find what the run before found.
        if (ReferenceEquals(before, draft) && !IncidentDerivation.HasAged(draft, thresholds, now))
        {
            return draft;
        }

        var after = IncidentDerivation.Of(draft, thresholds, now);
        if (before is not null && before == after)
        {
            return before;
        }

        var events = IncidentDiff.Between(before, after).ToList();
        return events.Count == 0 ? after : after.Record(events, actor, now) with { Version = after.Version + 1, ChangedAt = now };
    }

    /// <summary>Numbers events and keeps them until the history has them.</summary>
    public static Incident Record(this Incident incident, IReadOnlyList<IncidentEvent> events, string actor, DateTimeOffset now) => incident with
    {
        LastEvent = incident.LastEvent + events.Count,
        Events = [.. incident.Events, .. events.Select((one, index) => one with { Number = incident.LastEvent + index + 1, At = now, Actor = one.Actor ?? actor })],
    };
}
