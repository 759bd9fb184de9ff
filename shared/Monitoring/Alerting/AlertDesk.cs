using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Alerting;

/// <summary>
/// Tells a verdict: opens, raises and resolves incidents, sends what they owe, and reports. A dry run stops before the
/// first write and shows the same messages.
/// </summary>
public sealed class AlertDesk(IncidentLog incidents, Outbox outbox, HeartbeatLog heartbeats, CostLedger ledger, FunctionIdentity identity)
{
    /// <summary>Older dates are no longer asked about: what nobody repaired in two weeks belongs into the weekly report.</summary>
    private const int ReaskDays = 14;

    /// <summary>The request with the game dates on which this check still has an open incident.</summary>
    public async Task<CheckRequest> WithOpenDatesAsync(CheckRequest request, string check, CancellationToken cancellationToken) =>
        request.Dates.Count > 0 ? request : request with { OpenDates = OpenDates(await incidents.ListAsync(cancellationToken), check, request.Now) };

    public async Task<CheckReport> ReportAsync(Verdict verdict, CheckRequest request, CancellationToken cancellationToken)
    {
        var changes = ChangesOf(verdict, request);
        var notifications = request.TellsNothing
            ? await PreviewAsync(changes, cancellationToken)
            : await ApplyAsync(changes, cancellationToken);
        if (!request.TellsNothing)
        {
            await heartbeats.BeatAsync(request.Now, verdict.Outcome, cancellationToken);
        }

        return CheckReport.Of(identity.Name, verdict, request, notifications, ledger.Entries);
    }

    private IReadOnlyList<IncidentChange> ChangesOf(Verdict verdict, CheckRequest request) =>
    [
        .. verdict.Findings.Where(finding => finding.ProvisionalUntil is null).Select(finding => new IncidentChange(
            finding.Fingerprint,
            incident => IncidentRules.Seen(incident, finding, verdict.Check, identity.Name, request.Force, request.Now))),
        .. verdict.Healthy.Select(fingerprint => new IncidentChange(
            fingerprint, incident => IncidentRules.Over(incident, identity.Name, request.Now))),
    ];

    private async Task<IReadOnlyList<Notification>> ApplyAsync(IReadOnlyList<IncidentChange> changes, CancellationToken cancellationToken)
    {
        var known = await KnownAsync(cancellationToken);
        foreach (var change in changes.Where(change => change.Transition(known.GetValueOrDefault(change.Fingerprint)) is not null))
        {
            await incidents.ChangeAsync(change.Fingerprint, change.Transition, cancellationToken);
        }

        return await outbox.SendAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<Notification>> PreviewAsync(IReadOnlyList<IncidentChange> changes, CancellationToken cancellationToken)
    {
        var known = await KnownAsync(cancellationToken);
        return [.. changes.Select(change => change.Transition(known.GetValueOrDefault(change.Fingerprint))?.Owed)
            .OfType<AlertMessage>()
            .Select(outbox.Preview)];
    }

    private async Task<Dictionary<string, Incident>> KnownAsync(CancellationToken cancellationToken) =>
        (await incidents.ListAsync(cancellationToken)).ToDictionary(incident => incident.Fingerprint);

    private static IReadOnlyList<DateOnly> OpenDates(IReadOnlyList<Incident> all, string check, DateTimeOffset now) =>
    [
        .. all.Where(incident => incident.IsOpen && incident.Check == check)
            .Select(incident => incident.GameDate)
            .Where(date => date.AddDays(ReaskDays) >= Calendar.PipelineClock.GameDateAt(now))
            .Distinct()
            .Order(),
    ];
}
