using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Monitoring.Alerting;

/// <summary>Turns an incident into a message. Pure: the same state reads the same, whoever sends it and when.</summary>
public static class AlertWriter
{
    private const int MostCommands = 5;

    public static AlertMessage Write(Incident incident, AlertKind kind)
    {
        var face = incident.Face;
        return new AlertMessage
        {
            Kind = kind,
            Severity = incident.Severity,
            State = incident.State,
            Incident = incident.Id,
            Fingerprint = incident.Scope,
            Title = AlertTitles.Of(incident),
            Facts = AlertFacts.Of(incident),
            Dates = [.. incident.Parts.Select(DateOf)],
            Affected = [.. incident.Affected.Select(ItemOf)],
            Patterns = incident.IsOpen ? face.Finding.Patterns : [],
            Chart = incident.IsOpen ? face.Finding.Chart : null,
            Actions = [.. incident.Recovery.Select(note => $"{TimeText.Both(note.At)}: {note.Words}")],
            Command = incident.IsOpen ? CommandOf(incident) : null,
            Checks = [.. incident.Parts.SelectMany(part => part.Sightings).Select(sighting => sighting.Check).Distinct().Order(StringComparer.Ordinal)],
            Runbook = RunbookOf(face.Worst.Function),
            OpenedAt = incident.OpenedAt,
            ChangedAt = incident.ChangedAt,
            ClosedAt = incident.ClosedAt,
        };
    }

    /// <summary><c>box-score-completeness-alert</c> keeps its runbook in <c>functions/BoxScoreCompletenessAlert/README.md</c>.</summary>
    public static string RunbookOf(string function) =>
        $"functions/{string.Concat(function.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]))}/README.md";

    // One a game date, the newest last, because each repairs only its own.
    private static string? CommandOf(Incident incident) =>
        incident.ActiveParts.Select(part => part.Finding.Command).OfType<string>().Distinct().TakeLast(MostCommands).ToList() is { Count: > 0 } commands
            ? string.Join('\n', commands)
            : null;

    private static AlertItem ItemOf(Affected one) =>
        new(one.Fingerprint, one.Severity, one.Function, $"{one.Severity}: {one.Subject}, {one.Fingerprint.GameDate:yyyy-MM-dd}");

    private static AlertItem DateOf(IncidentPart part)
    {
        var finding = part.Finding;
        var end = part.ClosedAt is not { } closed ? "" : part.IsExpired ? ", never repaired" : $", healthy since {TimeText.Both(closed)}";
        return new AlertItem(finding.Fingerprint, finding.Severity, part.Worst.Function, $"{finding.GameDate:yyyy-MM-dd}: {finding.HowBad}{end}")
        {
            Names = part.IsActive ? finding.Details : [],
            OpenedAt = part.OpenedAt,
            ClosedAt = part.ClosedAt,
            IsExpired = part.IsExpired,
        };
    }
}
