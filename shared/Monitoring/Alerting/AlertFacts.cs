using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Monitoring.Alerting;

/// <summary>The few facts a message leads with: at most seven, those that decide what to do. Pure.</summary>
internal static class AlertFacts
{
    public static IReadOnlyList<AlertFact> Of(Incident incident) => incident.IsOpen ? OfProblem(incident) : OfEnd(incident);

    private static IReadOnlyList<AlertFact> OfProblem(Incident incident)
    {
        var finding = incident.Face.Finding;
        var since = incident.ActiveParts.Min(part => part.Finding.Since);
        return
        [
            new(incident.Dates.Count > 1 ? $"Observed, {finding.GameDate:yyyy-MM-dd}" : "Observed", $"{finding.Observed}; expected: {finding.Expected}"),
            new("Impact", finding.Impact),
            new(
                finding.IsBlind ? "Blind since" : "Due since",
                $"{TimeText.Both(since)}, for {TimeText.Duration(incident.ChangedAt - since)} when this was written"),
            new("Rule", finding.Threshold),
            .. HeldBy(incident),
            .. StandingOf(incident),
        ];
    }

    private static IEnumerable<AlertFact> HeldBy(Incident incident) =>
        incident.ActiveParts.SelectMany(part => part.Holds).Distinct().ToList() is { Count: > 0 } held
            ? [new AlertFact("Held back", string.Join("; ", held))]
            : [];

    private static IEnumerable<AlertFact> StandingOf(Incident incident)
    {
        if (incident.Mark is { } mark)
        {
            yield return new AlertFact($"{WordOf(mark.Kind)} by", $"{mark.Author} until {TimeText.Both(mark.Until)}: {mark.Reason}");
        }

        if (incident.State is IncidentState.Inhibited)
        {
            yield return new AlertFact("Explained by", string.Join(", ", incident.ActiveParts.Select(part => part.ExplainedBy).Distinct()));
        }

        if (incident.IsFlapping)
        {
            yield return new AlertFact(
                "Flapping", $"it came back {incident.Returns.Count} times within a day, and is called over only after hours of health");
        }
    }

    private static IReadOnlyList<AlertFact> OfEnd(Incident incident) =>
    [
        new("Lasted", TimeText.Duration(incident.ClosedAt!.Value - incident.OpenedAt)),
        new("Open from", TimeText.Both(incident.OpenedAt)),
        new("Open until", TimeText.Both(incident.ClosedAt!.Value)),
        new("At its worst", incident.Worst.ToString()),
        new(
            incident.State is IncidentState.Expired ? "Repaired" : "Repaired by",
            incident.State is IncidentState.Expired ? "never; it is in the weekly report"
            : incident.Recovery.LastOrDefault(note => note.Step is RecoveryStep.Proven)?.Words ?? "no recovery of ours: what was missing is there"),
    ];

    private static string WordOf(MarkKind kind) => kind switch
    {
        MarkKind.Acknowledged => "Acknowledged",
        MarkKind.FalsePositive => "Marked false",
        _ => "Silenced",
    };
}
