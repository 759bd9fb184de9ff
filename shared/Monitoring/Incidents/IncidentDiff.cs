using Kind = NbaPipeline.Monitoring.Incidents.IncidentEventKind;

namespace NbaPipeline.Monitoring.Incidents;

/// <summary>What a reader of the history would call the difference between two versions of an incident. Pure.</summary>
internal static class IncidentDiff
{
    public static IEnumerable<IncidentEvent> Between(Incident? before, Incident after)
    {
        if (before is null)
        {
            return OfOpening(after);
        }

        List<IncidentEvent> events = [.. StateDiff.Between(before, after), .. OfDates(before, after), .. OfSeverity(before, after), .. OfSigns(before, after)];
        return events.Count > 0 || SaysTheSame(before, after) ? events : [Event(before, after, Kind.Changed, after.Face.Finding.Subject)];
    }

    public static IncidentEvent Event(Incident? before, Incident after, Kind kind, string reason) =>
        new(0, default, kind, before?.State, after.State, after.Severity, reason);

    private static IEnumerable<IncidentEvent> OfOpening(Incident after) =>
        after.Parts.Select((part, index) => OfPart(null, after, index == 0 ? Kind.Opened : Kind.Joined, part, SeenAs(part)));

    private static IEnumerable<IncidentEvent> OfDates(Incident before, Incident after)
    {
        var old = before.ActiveParts.Select(part => part.GameDate).ToHashSet();
        return
        [
            .. after.ActiveParts.Where(part => !old.Contains(part.GameDate)).Select(part => OfPart(before, after, Kind.Joined, part, SeenAs(part))),
            .. after.Parts.Where(part => !part.IsActive && old.Contains(part.GameDate)).Select(part => OfPart(
                before, after, part.IsExpired ? Kind.Expired : Kind.Left, part, part.IsExpired ? StateDiff.TooOld : "healthy at every look since")),
        ];
    }

    private static IEnumerable<IncidentEvent> OfSeverity(Incident before, Incident after) => before.Severity == after.Severity
        ? []
        : [OfPart(
            before, after, after.Severity > before.Severity ? Kind.Rose : Kind.Fell, after.Face,
            $"{before.Severity} became {after.Severity}: {after.Face.Finding.Subject}")];

    private static IEnumerable<IncidentEvent> OfSigns(Incident before, Incident after)
    {
        if (before.IsFlapping != after.IsFlapping && after.IsOpen)
        {
            yield return Event(before, after, after.IsFlapping ? Kind.Flapping : Kind.Steadied, $"{after.Returns.Count} returns within a day");
        }

        if (!before.Affected.SequenceEqual(after.Affected))
        {
            yield return Event(before, after, Kind.Affected, after.Affected.Count == 0
                ? "nothing further down is affected any more"
                : $"affects {string.Join(", ", after.Affected.Select(affected => affected.Fingerprint))}");
        }

        if (before.Recovery.Count != after.Recovery.Count)
        {
            var note = after.Recovery[^1];
            yield return Event(before, after, note.Step is RecoveryStep.Proven ? Kind.Proven : Kind.Recovery, note.Words);
        }
    }

    private static bool SaysTheSame(Incident before, Incident after) =>
        before.Parts.Count == after.Parts.Count && before.Parts.Zip(after.Parts).All(pair => ReferenceEquals(pair.First, pair.Second)
            || (pair.First.ExplainedBy == pair.Second.ExplainedBy && pair.First.Holds.SequenceEqual(pair.Second.Holds) && pair.First.Finding.SaysTheSameAs(pair.Second.Finding)));

    private static string SeenAs(IncidentPart part) => $"{part.Finding.Subject}. {part.Finding.Threshold}";

    private static IncidentEvent OfPart(Incident? before, Incident after, Kind kind, IncidentPart part, string reason) =>
        Event(before, after, kind, reason) with { GameDate = part.GameDate, DueSince = part.Finding.Since, Actor = part.Worst.Check };
}
