using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>Makes daily reports: how good is the data of a date, what would make it better, and what has to be known besides?</summary>
public sealed class DailyReports(
    QualityEvidence quality, ServiceLevelEvidence levels, StandingEvidence standing, IncidentHistoryQueries history, IQueryJobs jobs, ReportRound round, ReportThresholds limits)
{
    public const string Name = "daily-data-quality-report";

    /// <summary>The date itself, and the one before it, whose grades are due.</summary>
    private const int Examined = 2;

    public Task<ReportAnswer> RunAsync(ReportRequest request, CancellationToken cancellationToken)
    {
        var date = request.Date ?? request.Yesterday;
        return round.RunAsync(date, PipelineClock.At(date.AddDays(1), limits.DailyAt), request, token => DraftAsync(date, request, token), cancellationToken);
    }

    private async Task<ReportDraft> DraftAsync(DateOnly date, ReportRequest request, CancellationToken cancellationToken)
    {
        var report = await LookAsync(date, request, cancellationToken);
        return new(DailyWords.Of(report, limits), report.Quality.CouldLook) { Figures = DailyFigures.Of(report) };
    }

    public async Task<DailyReport> LookAsync(DateOnly date, ReportRequest request, CancellationToken cancellationToken)
    {
        var days = await quality.ForAsync(date, ServiceLevelThresholds.WindowDays, Examined, request.Look, cancellationToken);
        var (kept, late) = await levels.ForAsync(days.Sights, request.Look, cancellationToken);
        var stands = await standing.ForAsync(request.Look, cancellationToken);
        return new(date, days, kept, stands)
        {
            Cost = await CostAsync(date, cancellationToken),
            Messages = await history.PostsPerDayAsync(date.AddDays(1 - limits.TrendDays), date, cancellationToken),
            Unknowns = late,
        };
    }

    private async Task<Evidence<DayCost>> CostAsync(DateOnly date, CancellationToken cancellationToken) =>
        await jobs.BetweenAsync(PipelineClock.At(date, TimeOnly.MinValue), PipelineClock.At(date.AddDays(1), TimeOnly.MinValue), cancellationToken) switch
        {
            Evidence<IReadOnlyList<QueryJob>>.Known known => new Evidence<DayCost>.Known(DayCost.Of(known.Value, limits)),
            Evidence<IReadOnlyList<QueryJob>>.Unknown unknown => new Evidence<DayCost>.Unknown(unknown.Why),
            _ => throw new InvalidOperationException("Evidence is known or unknown."),
        };
}
