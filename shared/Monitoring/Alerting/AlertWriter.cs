using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Monitoring.Alerting;

/// <summary>Turns a finding, or the end of one, into a message. Pure: the same finding at the same time reads the same.</summary>
public static class AlertWriter
{
    public static AlertMessage Told(Finding finding, AlertKind kind, string function, DateTimeOffset now) => new()
    {
        Kind = kind,
        Severity = finding.Severity,
        Fingerprint = finding.Fingerprint,
        Title = $"{finding.Severity}: {finding.Subject}, {finding.GameDate:yyyy-MM-dd}",
        Facts =
        [
            new("Observed", finding.Observed),
            new("Expected", finding.Expected),
            new("Impact", finding.Impact),
            new("Due since", $"{TimeText.Both(finding.Since)}, {TimeText.Duration(now - finding.Since)} ago"),
            new("Rule", finding.Threshold),
        ],
        Lines = finding.Details,
        Patterns = finding.Patterns,
        Command = finding.Command,
        Runbook = RunbookOf(function),
    };

    public static AlertMessage Over(Incident incident, string function, DateTimeOffset now) => new()
    {
        Kind = AlertKind.Resolve,
        Severity = incident.Severity,
        Fingerprint = incident.Fingerprint,
        Title = $"Resolved: {incident.Subject}, {incident.GameDate:yyyy-MM-dd}",
        Facts =
        [
            new("Lasted", TimeText.Duration(now - incident.OpenedAt)),
            new("Open from", TimeText.Both(incident.OpenedAt)),
            new("Open until", TimeText.Both(now)),
        ],
        Runbook = RunbookOf(function),
    };

    /// <summary><c>box-score-completeness-alert</c> keeps its runbook in <c>functions/BoxScoreCompletenessAlert/README.md</c>.</summary>
    public static string RunbookOf(string function) =>
        $"functions/{string.Concat(function.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]))}/README.md";
}
