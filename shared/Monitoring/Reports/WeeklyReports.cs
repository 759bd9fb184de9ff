using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Gates;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Recovery;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>Makes weekly reports: was it a good week, what comes back, do the monitors keep their own promises, and what does everybody ignore?</summary>
public sealed class WeeklyReports(
    QualityEvidence quality, ServiceLevelEvidence levels, StandingEvidence standing, IncidentHistoryQueries history, RecoveryLedger recovery, OverrideLog overrides,
    ReportRound round, WeeklyThresholds limits, ReportThresholds reports)
{
    public const string Name = "weekly-validation-report";

    public Task<ReportAnswer> RunAsync(ReportRequest request, CancellationToken cancellationToken)
    {
        var last = request.Date ?? LastSunday(request.Yesterday);
        return round.RunAsync(last, PipelineClock.At(last.AddDays(1), reports.WeeklyAt), request, token => DraftAsync(last, request, token), cancellationToken);
    }

    // Whoever asks in the middle of a week is told of the last whole one.
    private static DateOnly LastSunday(DateOnly date) => date.AddDays(-(int)date.DayOfWeek);

    private async Task<ReportDraft> DraftAsync(DateOnly last, ReportRequest request, CancellationToken cancellationToken)
    {
        var report = await LookAsync(last, request, cancellationToken);
        return new(WeeklyWords.Of(report), report.Quality.CouldLook);
    }

    public async Task<WeeklyReport> LookAsync(DateOnly last, ReportRequest request, CancellationToken cancellationToken)
    {
        var days = await quality.ForAsync(last, ServiceLevelThresholds.WindowDays, WeeklyThresholds.Days, request.Look, cancellationToken);
        var (kept, late) = await levels.ForAsync(days.Sights, request.Look, cancellationToken);
        var stands = await standing.ForAsync(request.Look, cancellationToken);
        var (from, until) = (PipelineClock.At(last.AddDays(1 - WeeklyThresholds.Days), TimeOnly.MinValue), PipelineClock.At(last.AddDays(1), TimeOnly.MinValue));
        var unknowns = new List<string>(late);
        var told = await HistoryAsync(last, cancellationToken);
        var report = new WeeklyReport(
            last, days, kept, stands, told,
            await ReadAsync("Repairs", async () => RepairCount.Of((await recovery.AllAsync(cancellationToken)).Select(stored => stored.Record), from, until), unknowns))
        {
            Overridden = [.. (await ReadAsync("Overrides", () => overrides.GivenAsync(from, until, cancellationToken), unknowns) ?? []).Select(given => PipelineClock.GameDateAt(given.At)).Distinct()],
            Ignored = [.. stands.Told.Where(incident => IsIgnored(incident, request.Now))],
            Patterns = PatternJudge.Of([.. Troubles(days, told)], last, limits),
        };
        return report with { Metrics = WeeklyMetrics.Of(report, limits), Unknowns = [.. unknowns.Concat(told.Unknowns).Distinct()] };
    }

    private async Task<WeeklyHistory> HistoryAsync(DateOnly last, CancellationToken cancellationToken)
    {
        var from = last.AddDays(1 - WeeklyThresholds.Days);
        return new()
        {
            Detections = await history.DetectionTimesAsync(last.AddDays(1 - ServiceLevelThresholds.WindowDays), last, cancellationToken),
            Repairs = await history.RepairTimesAsync(from, last, cancellationToken),
            Precision = await history.FalsePositivesAsync(from, last, cancellationToken),
            Messages = await history.PostsPerDayAsync(from, last, cancellationToken),
            Touched = await history.TouchedDaysAsync(from, last, cancellationToken),
        };
    }

    // What is explained by another problem is followed there; what is being repaired is not ignored.
    private bool IsIgnored(Incident incident, DateTimeOffset now) =>
        incident is { Mark: null, State: IncidentState.Open or IncidentState.Blind } && now - incident.OpenedAt >= TimeSpan.FromDays(limits.IgnoredAfterDays);

    private static IEnumerable<Trouble> Troubles(QualitySight days, WeeklyHistory told) =>
    [
        .. WeeklyHistory.Known(told.Detections).Select(seen => new Trouble((Pipeline.Phase)seen.Phase, seen.Entity, seen.GameDate)),
        .. days.Days.SelectMany(day => day.Phases.Where(phase => phase.Light.Light is SmokeLight.Fail).Select(phase => new Trouble(phase.Phase, "the phase as a whole", day.Date))),
    ];

    private static async Task<T?> ReadAsync<T>(string what, Func<Task<T>> read, List<string> unknowns)
        where T : class
    {
        try
        {
            return await read();
        }
        catch (DocumentStoreException exception)
        {
            unknowns.Add($"{what} could not be read: {exception.Message.TrimEnd('.')}");
            return null;
        }
    }
}
