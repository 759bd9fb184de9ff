using System.Globalization;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>The last days at a glance: grades, messages, and what our own questions cost. Pure.</summary>
internal static class DailyTrend
{
    public static IEnumerable<string> Of(DailyReport report, ReportThresholds limits)
    {
        var days = report.Last(limits.TrendDays);
        yield return $"{string.Concat(days.Select(day => day.AtLeast.Sign()))} to {DailyWords.DayOf(days[^1].Date)}: {string.Join(", ", days.Select(Points))}";
        if (report.Messages is Evidence<IReadOnlyList<DayOfMessages>>.Known messages)
        {
            var posts = messages.Value.GroupBy(day => day.Day, day => day.Posts).OrderBy(day => day.Key).Select(day => day.Sum()).ToList();
            yield return $"New messages a day: {string.Join(", ", posts)}";
        }

        if (report.Cost is Evidence<DayCost>.Known cost)
        {
            yield return $"Our own queries of {report.Date:yyyy-MM-dd}: {cost.Value.Words}";
        }
    }

    private static string Points(DayGrade day) => day.Score is { } score ? score.ToString("0", CultureInfo.InvariantCulture) : "–";
}
