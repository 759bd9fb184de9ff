using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Monitoring.Alerting;

/// <summary>What a thread is told when an incident's headline changed, a sentence a change. Pure.</summary>
internal static class ThreadWords
{
    public static IReadOnlyList<string> Between(Headline before, Incident after) =>
    [
        .. OfState(before.State, after),
        .. OfSeverity(before.Severity, after),
        .. after.IsOpen ? OfDates(before, after) : [],
    ];

    private static IEnumerable<string> OfSeverity(Severity before, Incident after)
    {
        if (after.IsOpen && after.Severity != before)
        {
            var verb = after.Severity > before ? "Rose" : "Fell";
            yield return $"{verb} from {before} to {after.Severity}: {after.Face.Finding.Subject}, {after.Face.GameDate:yyyy-MM-dd}.";
        }
    }

    private static IEnumerable<string> OfState(IncidentState before, Incident after) => after.State == before ? [] :
    [
        after.State switch
        {
            IncidentState.Resolved =>
                $"Resolved after {TimeText.Duration(after.ClosedAt!.Value - after.OpenedAt)}, {TimeText.Both(after.ClosedAt.Value)}.",
            IncidentState.Expired => "Expired: nobody repaired it, and it is no longer asked about. The weekly report has it.",
            IncidentState.Inhibited =>
                $"Explained by {string.Join(", ", after.ActiveParts.Select(part => part.ExplainedBy).Distinct())}: it is followed there.",
            IncidentState.Acknowledged or IncidentState.Silenced when after.Mark is { } mark =>
                $"{after.State} by {mark.Author} until {TimeText.Both(mark.Until)}: {mark.Reason}.",
            IncidentState.Recovering when after.Recovery is [.., var note] => $"Recovery: {note.Words}.",
            IncidentState.Blind => $"Nobody can tell whether it still holds: {after.Face.Finding.HowBad}.",
            _ => before switch
            {
                IncidentState.Resolved or IncidentState.Expired => $"It is back, {TimeText.Both(after.ChangedAt)}.",
                IncidentState.Acknowledged or IncidentState.Silenced => "No longer quiet: the mark has ended, or it got worse.",
                IncidentState.Inhibited => "No longer explained by what is further up.",
                IncidentState.Recovering when after.Recovery is [.., var note] => $"Recovery: {note.Words}.",
                _ => $"Now {after.State}.",
            },
        },
    ];

    private static IEnumerable<string> OfDates(Headline before, Incident after) =>
    [
        .. after.ActiveParts.Where(part => !before.Dates.ContainsKey(part.GameDate)).Select(part => $"Now also {Described(part)}."),
        .. before.Severity != after.Severity ? [] : after.ActiveParts
            .Where(part => before.Dates.TryGetValue(part.GameDate, out var severity) && severity != part.Finding.Severity)
            .Select(part => $"{part.GameDate:yyyy-MM-dd} went from {before.Dates[part.GameDate]} to {part.Finding.Severity}: {part.Finding.HowBad}."),
        .. after.Parts.Where(part => !part.IsActive && before.Dates.ContainsKey(part.GameDate))
            .Select(part => part.IsExpired ? $"{part.GameDate:yyyy-MM-dd} expired unrepaired." : $"{part.GameDate:yyyy-MM-dd} is repaired."),
    ];

    private static string Described(IncidentPart part) => $"{part.GameDate:yyyy-MM-dd}: {part.Finding.HowBad} ({part.Finding.Severity})";
}
