using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Errors;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Alerting;

/// <summary>
/// Tells a verdict: hands it to the incident engine, leaves a heartbeat, and reports. A dry run stops before the first
/// write and shows the same messages.
/// </summary>
public sealed class AlertDesk(IncidentEngine engine, HeartbeatLog heartbeats, ErrorLog errors, CostLedger ledger, FunctionIdentity identity)
{
    /// <summary>The request with the game dates on which this check still has an open incident.</summary>
    public async Task<CheckRequest> WithOpenDatesAsync(CheckRequest request, string check, CancellationToken cancellationToken) =>
        request.Dates.Count > 0 ? request : request with { OpenDates = OpenDates(await engine.ReadAsync(cancellationToken), check, request.Now) };

    /// <summary>The request with the problems that this check still has open: for what has no game date, but lasts.</summary>
    public async Task<CheckRequest> WithOpenAsync(CheckRequest request, string check, CancellationToken cancellationToken)
    {
        var incidents = await engine.ReadAsync(cancellationToken);
        return request with { Open = Began(PartsOf(incidents, check)), Begun = Began(PartsOf(incidents)) };
    }

    public async Task<CheckReport> ReportAsync(Verdict verdict, CheckRequest request, CancellationToken cancellationToken)
    {
        // A look into the past is shown as it would have been told then, to somebody who knew nothing yet.
        var incidents = request.IsAsOf ? IncidentSnapshot.Empty : await engine.ReadAsync(cancellationToken);
        var open = incidents.Open.ToList();
        IReadOnlyList<Observation> observations =
        [
            .. Observations.Of(verdict, open, identity.Name, request.Force),
            .. BlindFindings.Of(verdict, open, identity.Name, engine.Thresholds, request.Now),
        ];
        var told = request.TellsNothing
            ? await engine.RehearseAsync(incidents, observations, request.Now, cancellationToken)
            : await engine.TellAsync(incidents, observations, request.Now, cancellationToken);
        return await FinishAsync(verdict, request, told, cancellationToken);
    }

    /// <summary>Tells what time alone made due, whoever's it is.</summary>
    public async Task<CheckReport> SweepAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        var told = await engine.SweepAsync(request.Now, request.TellsNothing, cancellationToken);
        var summary = $"{told.Notifications.Count} messages owed";
        return await FinishAsync(
            new Verdict(identity.Name, [new DateVerdict(PipelineClock.GameDateAt(request.Now), Outcome.Passed, summary)]), request, told, cancellationToken);
    }

    private async Task<CheckReport> FinishAsync(Verdict verdict, CheckRequest request, EngineReport told, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> unrecorded = told.Notes;
        if (!request.TellsNothing)
        {
            await heartbeats.BeatAsync(request.Now, verdict.Outcome, cancellationToken);
            var problem = await errors.AppendAsync(request.Now, RunFailures.Of(verdict, told.Notifications), cancellationToken);
            unrecorded = problem is null ? told.Notes : [.. told.Notes, problem];
        }

        return CheckReport.Of(
            identity.Name, verdict with { Notes = [.. verdict.Notes, .. unrecorded] }, request, told.Notifications, ledger.Entries) with
        {
            Unrecorded = unrecorded,
        };
    }

    private List<DateOnly> OpenDates(IncidentSnapshot incidents, string check, DateTimeOffset now) =>
    [
        .. PartsOf(incidents, check)
            .Select(part => part.GameDate)
            .Where(date => !Placement.IsTooOld(date, engine.Thresholds, now))
            .Distinct()
            .Order(),
    ];

    private static Dictionary<Fingerprint, DateTimeOffset> Began(IEnumerable<IncidentPart> parts) =>
        parts.DistinctBy(part => part.Finding.Fingerprint).ToDictionary(part => part.Finding.Fingerprint, part => part.OpenedAt);

    private static IEnumerable<IncidentPart> PartsOf(IncidentSnapshot incidents, string check) =>
        PartsOf(incidents).Where(part => part.Sightings.Any(sighting => sighting.Check == check));

    private static IEnumerable<IncidentPart> PartsOf(IncidentSnapshot incidents) =>
        incidents.Open.SelectMany(incident => incident.ActiveParts).Where(part => !part.Finding.IsBlind);
}
