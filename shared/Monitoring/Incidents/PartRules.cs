using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Incidents;

/// <summary>How one game date of an incident changes with what a run saw of it. Pure; the same part is returned where nothing is new.</summary>
internal static class PartRules
{
    public static IncidentPart New(Finding finding, Observation seen, DateTimeOffset now) =>
        new(finding.GameDate, now, [New(seen, finding, now)]) { ExplainedBy = ExplanationOf(finding.GameDate, seen) };

    public static IncidentPart Seen(IncidentPart part, Finding finding, Observation seen, TimeSpan hold, DateTimeOffset now)
    {
        var sighting = part.Sightings.FirstOrDefault(one => one.Check == seen.Check);
        var after = sighting is null ? New(seen, finding, now) : SightingRules.Seen(sighting, finding, hold, now);
        var explained = ExplanationOf(finding.GameDate, seen);
        return ReferenceEquals(sighting, after) && part.ExplainedBy == explained
            ? part
            : part with { Sightings = [.. part.Sightings.Where(one => one.Check != seen.Check), after], ExplainedBy = explained };
    }

    /// <summary>The date fails again after it had been closed.</summary>
    public static IncidentPart Returned(IncidentPart part, Finding finding, Observation seen, DateTimeOffset now) =>
        New(finding, seen, now) with { OpenedAt = finding.IsBlind ? now : part.OpenedAt };

    public static bool IsReturn(IncidentPart part, string check) =>
        part.Sightings.Any(sighting => sighting.Check == check && SightingRules.IsReturn(sighting));

    public static IncidentPart Gone(IncidentPart part, string check, TimeSpan hold, DateTimeOffset now) =>
        Each(part, sighting => sighting.Check == check ? SightingRules.Gone(sighting, hold, now) : sighting, now);

    public static IncidentPart Settled(IncidentPart part, TimeSpan hold, DateTimeOffset now) =>
        Each(part, sighting => SightingRules.Settled(sighting, hold, now), now);

    /// <summary>The check could not look: what seemed to get better has to hold again from its next look on.</summary>
    public static IncidentPart Unseen(IncidentPart part, string check, DateTimeOffset now) =>
        Each(part, sighting => sighting is { Falling: not null } && sighting.Check == check ? sighting with { Falling = null } : sighting, now);

    public static IncidentPart Expired(IncidentPart part, DateTimeOffset now) => part with { ClosedAt = now, IsExpired = true };

    // The last words of a closed part stay, because the message that ends it repeats them.
    private static IncidentPart Each(IncidentPart part, Func<Sighting, Sighting?> change, DateTimeOffset now)
    {
        var after = part.Sightings.Select(change).ToList();
        return after.TrueForAll(sighting => sighting is null) ? part with { ClosedAt = now }
            : after.SequenceEqual(part.Sightings, ReferenceEqualityComparer.Instance) ? part
            : part with { Sightings = [.. after.OfType<Sighting>()] };
    }

    private static Sighting New(Observation seen, Finding finding, DateTimeOffset now) => new(seen.Check, seen.Function, finding) { WordedAt = now };

    private static Fingerprint? ExplanationOf(DateOnly date, Observation seen) =>
        seen.Explained.TryGetValue(date, out var root) ? root : null;
}
