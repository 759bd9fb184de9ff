using System.Globalization;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>The three tiers of success metrics against their targets. Nothing measured is no zero that looks like perfection. Pure.</summary>
public static class WeeklyMetrics
{
    private const string Nothing = "–";

    public static IReadOnlyList<MetricRow> Of(WeeklyReport report, WeeklyThresholds limits) =>
        [.. report.Levels.Select(level => Promise(level, report.Last)), .. Operation(report, limits), .. Life(report, limits)];

    private static MetricRow Promise(ServiceLevel level, DateOnly last)
    {
        var week = level with { Days = [.. level.Days.Where(day => day.Date > last.AddDays(-WeeklyThresholds.Days))] };
        return new(1, level.Title, week.Judged == 0 ? Nothing : $"{week.Judged - week.Missed} of {week.Judged} days; {level.Budget}", Text($"{100 * level.Target:0} % of days"), level.Judged == 0 ? null : level.Missed <= level.Allowed);
    }

    private static IEnumerable<MetricRow> Operation(WeeklyReport report, WeeklyThresholds limits)
    {
        var statistics = IncidentStatistics.Of(Week(report), report.History.Repairs, report.History.Precision, report.History.Messages);
        var repaired = WeeklyHistory.Known(report.History.Repairs).Where(repair => repair.IsRepair).ToList();
        double? proven = repaired.Count == 0 ? null : (double)repaired.Count(repair => repair.IsProven) / repaired.Count;
        yield return Time("time to detect, mean", statistics.MeanTimeToDetect, limits.DetectWithin);
        yield return Time("time to repair, mean", statistics.MeanTimeToRepair, limits.RepairWithin);
        yield return Share("false positives", statistics.FalsePositiveShare, limits.FalsePositivesBelow, isAtMost: true);
        yield return Share("repaired by ourselves", proven, limits.AutoRecoveryFrom, isAtMost: false);
    }

    private static IEnumerable<MetricRow> Life(WeeklyReport report, WeeklyThresholds limits)
    {
        var games = report.Week.Where(day => day.Grade is not Grade.NoGames).ToList();
        yield return Share("zero-touch days", ZeroTouch(report), limits.ZeroTouchFrom, isAtMost: false);
        yield return Share("perfect days", games.Count == 0 ? null : (double)games.Count(report.IsPerfect) / games.Count, limits.PerfectFrom, isAtMost: false);
        yield return report.History.Messages is Evidence<IReadOnlyList<DayOfMessages>>.Known { Value: { Count: > 0 } days }
            ? Messages((double)days.Sum(day => day.Posts) / days.Select(day => day.Day).Distinct().Count(), limits)
            : new(3, "new messages a day", Nothing, Text($"below {limits.MessagesBelow}"), null);
    }

    /// <summary>Null: it is not known what people had to do.</summary>
    private static double? ZeroTouch(WeeklyReport report) => report is { History.Touched: Evidence<IReadOnlyList<TouchedDay>>.Known known, Repairs: { } repairs }
        ? 1 - ((double)known.Value.Select(day => day.Day).Concat(repairs.Ordered).Concat(report.Overridden).Distinct().Count() / WeeklyThresholds.Days)
        : null;

    private static Evidence<IReadOnlyList<DetectionTime>> Week(WeeklyReport report) => report.History.Detections switch
    {
        Evidence<IReadOnlyList<DetectionTime>>.Known known => new Evidence<IReadOnlyList<DetectionTime>>.Known([.. known.Value.Where(seen => Calendar.PipelineClock.GameDateAt(seen.ToldAt) > report.Last.AddDays(-WeeklyThresholds.Days))]),
        var unknown => unknown,
    };

    private static MetricRow Messages(double mean, WeeklyThresholds limits) =>
        new(3, "new messages a day", Text($"{mean:0.#}"), Text($"below {limits.MessagesBelow}"), mean < limits.MessagesBelow);

    private static MetricRow Time(string name, double? minutes, TimeSpan limit) => new(
        2, name, minutes is { } known ? TimeText.Duration(TimeSpan.FromMinutes(known)) : Nothing, $"below {TimeText.Duration(limit)}", minutes is { } measured ? TimeSpan.FromMinutes(measured) < limit : null);

    private static MetricRow Share(string name, double? share, double limit, bool isAtMost) => new(
        name is "false positives" or "repaired by ourselves" ? 2 : 3, name, share is { } known ? Text($"{100 * known:0} %") : Nothing,
        Text($"{(isAtMost ? "below" : "from")} {100 * limit:0} %"), share is { } measured ? isAtMost ? measured < limit : measured >= limit : null);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
