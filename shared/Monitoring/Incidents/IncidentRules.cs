using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Incidents;

/// <summary>How an incident changes, and what each change owes. Pure. One message when it opens, rises or ends; none in between.</summary>
public static class IncidentRules
{
    /// <summary>The incident after a run saw the finding, or null when nothing has to be written.</summary>
    public static Incident? Seen(Incident? incident, Finding finding, string check, string function, bool force, DateTimeOffset now) => incident switch
    {
        null or { IsOpen: false } => Opened(finding, check, function, now),
        _ when finding.Severity > incident.Severity => Changed(incident, finding, now) with
        {
            Owed = AlertWriter.Told(finding, AlertKind.Rise, function, now),
        },
        _ when force => Changed(incident, finding, now) with { Severity = incident.Severity, Owed = AlertWriter.Told(finding, AlertKind.Open, function, now) },
        _ => null,
    };

    /// <summary>
    /// The incident after a run found its subject healthy, or null when nothing has to be written. Nobody is told the
    /// end of what nobody was told the beginning of.
    /// </summary>
    public static Incident? Over(Incident? incident, string function, DateTimeOffset now) => incident is not { IsOpen: true }
        ? null
        : incident with
        {
            State = IncidentState.Resolved,
            ChangedAt = now,
            Owed = WasNeverTold(incident) ? null : AlertWriter.Over(incident, function, now),
        };

    // An opening that is being sent may arrive yet, and one owed later than the incident opened repeats what was told.
    private static bool WasNeverTold(Incident incident) =>
        incident is { Owed.Kind: AlertKind.Open, ClaimedUntil: null } && incident.ChangedAt == incident.OpenedAt;

    private static Incident Opened(Finding finding, string check, string function, DateTimeOffset now) => new()
    {
        Fingerprint = finding.Fingerprint,
        Check = check,
        GameDate = finding.GameDate,
        State = IncidentState.Open,
        Severity = finding.Severity,
        Subject = finding.Subject,
        OpenedAt = now,
        ChangedAt = now,
        Owed = AlertWriter.Told(finding, AlertKind.Open, function, now),
    };

    private static Incident Changed(Incident incident, Finding finding, DateTimeOffset now) =>
        incident with { Severity = finding.Severity, Subject = finding.Subject, ChangedAt = now };
}
