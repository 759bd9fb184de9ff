using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Pages;

/// <summary>
/// Asks for all that the page shows, all at once but for the season, which says what to ask. A part that cannot be asked leaves the others
/// known; nothing is told and nothing is written.
/// </summary>
public sealed class HealthRound(
    SeasonQueries seasons, SmokeRound smoke, StandingRound standing, HistoryRound history, TrendRound trends, TimelineRound timelines,
    BudgetThresholds budgets, CostLedger ledger)
{
    public async Task<HealthBoard> RunAsync(HealthRequest request, CancellationToken cancellationToken)
    {
        var known = await seasons.SpansAsync(
            request.Today.AddYears(-HealthRequest.YearsBack), request.Today.AddDays(SlateThresholds.LongerThanASeason), request.AsOf, cancellationToken);
        var span = HealthSpan.Of(request, Part.Of<IReadOnlyList<SeasonSpan>>(known));
        var last = LastOf(span.Value?.To, request.Today);
        var lights = LightsAsync(span, request, cancellationToken);
        var (incidents, monitors) = (standing.IncidentsAsync(request, cancellationToken), standing.MonitorsAsync(request, cancellationToken));
        var timeline = timelines.ForAsync(last, request.AsOf, cancellationToken);
        var past = await history.ForAsync(last.AddDays(1 - TrendRound.Days), last, cancellationToken);
        var plots = await trends.ForAsync(last, request, past, cancellationToken);
        var season = await lights;
        return new HealthBoard(request.Now, request.AsOf, span)
        {
            IsNoSuchSeason = request.Season is not null && span.Unknown is not null && known is Evidence<IReadOnlyList<SeasonSpan>>.Known,
            Season = season,
            Incidents = await incidents,
            Budgets = BudgetsOf(season, past, last),
            Timeline = await timeline,
            Trends = plots,
            Monitors = await monitors,
            Cost = RunCost.Of(ledger.Entries),
        };
    }

    // Of today nothing is due yet: the day before it is the last that can be told from beginning to end.
    private static DateOnly LastOf(DateOnly? to, DateOnly today) => to is { } last && last < today ? last : today.AddDays(-1);

    private async Task<Part<SmokeReport>> LightsAsync(Part<HealthSpan> span, HealthRequest request, CancellationToken cancellationToken) =>
        span.Value is { } dates
            ? Part.Known<SmokeReport>(await smoke.RunAsync(new SmokeRequest(dates.From, dates.To, request.Now, request.AsOf), cancellationToken))
            : Part.Blind<SmokeReport>(span.Unknown!);

    private Part<SlaBudgets> BudgetsOf(Part<SmokeReport> season, HistoryFacts past, DateOnly last) => season.Then(report =>
    {
        var lights = report.Dates.ToDictionary(date => date.Date);
        return new SlaBudgets(
            [.. SmokeJudge.Phases.Select(phase => SlaBudget.Of(phase, lights, past.Told.Value ?? [], last, budgets))],
            past.Told.Unknown is { } why ? $"Days that were put right since may be missing: {why}." : null);
    });
}
