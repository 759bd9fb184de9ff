using System.Globalization;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>A weekly report in words: the days, what comes back, what nobody looks at, the metrics that miss their targets. Pure.</summary>
internal static class WeeklyWords
{
    private const int MostShown = 5;

    public static ReportMessage Of(WeeklyReport report) => new()
    {
        Name = WeeklyReports.Name,
        Date = report.Last,
        Tone = ToneOf(report),
        Title = TitleOf(report),
        Post =
        [
            UnseenSection.Of(UnknownsOf(report)),
            new("Days", [.. report.Week.Select(day => DayOf(day, report))]),
            new("What comes back", Some(report.Patterns)),
            new($"Ignored and up for review: acknowledge, silence or repair ({report.Ignored.Count})", Some([.. report.Ignored.Select(IgnoredOf)])),
            new("Targets", [MetOf(report), .. report.Metrics.Where(metric => metric.IsMet is false).Select(Short)]),
            new("Trend", [TrendOf(report)]),
        ],
        Thread = [.. WeeklyDetails.Of(report)],
        Command = $"scripts/ops report weekly {report.Last:yyyy-MM-dd}",
        Unknowns = UnknownsOf(report),
    };

    public static IReadOnlyList<string> UnknownsOf(WeeklyReport report) =>
        [.. report.Quality.Unknowns.Concat(report.Standing.Unknowns).Concat(report.Unknowns).Distinct()];

    public static string Short(MetricRow metric) => $"{metric.Sign} {metric.Name}: {metric.Value} (target {metric.Target})";

    public static string IgnoredOf(Incident incident) => $"{AlertTitles.Of(incident)}; open since {TimeText.Both(incident.OpenedAt)}; `{incident.Id}`";

    private static string TitleOf(WeeklyReport report)
    {
        var (games, perfect) = (report.Week.Count(day => day.Grade is not Grade.NoGames), report.Week.Count(report.IsPerfect));
        var span = string.Create(CultureInfo.InvariantCulture, $"{report.Last.AddDays(1 - WeeklyThresholds.Days):yyyy-MM-dd} to {report.Last:yyyy-MM-dd}");
        return games == 0 ? $"⚪ Week {span}: no games" : $"{SignOf(report)} Week {span}: {perfect} of {games} game days perfect";
    }

    private static string SignOf(WeeklyReport report) => ToneOf(report) switch
    {
        ReportTone.Good => "🟢",
        ReportTone.Mixed => "🟡",
        ReportTone.Bad => "🔴",
        _ => "⚪",
    };

    private static ReportTone ToneOf(WeeklyReport report) => report.Week.Where(day => day.Grade is not Grade.NoGames).ToList() switch
    {
        [] => ReportTone.Grey,
        var days when days.All(day => !day.Grade.IsGiven()) => ReportTone.Grey,
        var days when days.All(report.IsPerfect) => ReportTone.Good,
        var days when days.Any(day => day.Grade is Grade.Poor) => ReportTone.Bad,
        _ => ReportTone.Mixed,
    };

    private static string DayOf(DayGrade day, WeeklyReport report)
    {
        var late = report.LateOn(day.Date).Select(level => $"late: {level.Name}");
        var why = day.Reasons.Take(2).Concat(late).ToList();
        return $"{DailyWords.TitleOf(day).Replace("data of ", "", StringComparison.Ordinal)}{(why.Count > 0 ? $"; {string.Join("; ", why)}" : "")}";
    }

    private static string MetOf(WeeklyReport report) =>
        $"{report.Metrics.Count(metric => metric.IsMet is true)} of {report.Metrics.Count(metric => metric.IsMet is not null)} met{(report.Metrics.Count(metric => metric.IsMet is null) is > 0 and var none ? $", {none} with nothing to measure" : "")}";

    private static string TrendOf(WeeklyReport report) =>
        $"{string.Concat(report.Quality.Days.Select(day => day.AtLeast.Sign()))}; mean {Mean(report.Week)} points this week, {Mean(report.WeekBefore)} the week before";

    private static string Mean(IReadOnlyList<DayGrade> days) =>
        days.Select(day => day.Score).OfType<double>().ToList() is { Count: > 0 } scores ? scores.Average().ToString("0", CultureInfo.InvariantCulture) : "no";

    private static IReadOnlyList<string> Some(IReadOnlyList<string> lines) =>
        lines.Count <= MostShown ? lines : [.. lines.Take(MostShown), $"and {lines.Count - MostShown} more, in the thread"];
}
