using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Pages;

/// <summary>Asks for the evidence of one date: what the smoke test and the analysis of causes answer, and what was done for it.</summary>
public sealed class DateRound(SmokeRound smoke, RootRound causes, StandingRound standing, TimelineRound timelines, CostLedger ledger)
{
    public async Task<DateBoard> RunAsync(DateOnly date, HealthRequest request, CancellationToken cancellationToken)
    {
        var lights = smoke.RunAsync(new SmokeRequest(date, date, request.Now, request.AsOf), cancellationToken);
        var why = causes.RunAsync(new RootRequest(date, [.. RootIssues.ByName.Values], request.Now, request.AsOf), cancellationToken);
        var timeline = timelines.ForAsync(date, request.AsOf, cancellationToken);
        var open = await standing.IncidentsAsync(request, cancellationToken);
        return new DateBoard(date, request.Now, request.AsOf, await lights, await why)
        {
            Incidents = open.Then(incidents => (IReadOnlyList<OpenIncident>)[.. incidents.Where(incident => incident.Dates.Contains(date))]),
            Timeline = await timeline,
            Cost = RunCost.Of(ledger.Entries),
        };
    }
}
