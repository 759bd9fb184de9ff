using System.Globalization;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>What stands in the thread of a weekly report, one answer each. Pure.</summary>
internal static class WeeklyDetails
{
    private const int MostChecks = 10;
    private static readonly string[] Tiers = ["", "Reliability", "Operation", "Life"];

    public static IEnumerable<ReportSection> Of(WeeklyReport report) => new ReportSection[]
    {
        new("Targets", [.. report.Metrics.GroupBy(metric => metric.Tier).SelectMany(tier => tier.Select(WeeklyWords.Short).Prepend($"{Tiers[tier.Key]}, tier {tier.Key}"))]),
        new("Days that were not perfect", [.. report.Week.Where(day => day.Grade is not Grade.NoGames && !report.IsPerfect(day)).SelectMany(day => DayOf(day, report))]),
        new("Promises over four weeks", [.. report.Levels.SelectMany(level => ServiceLevelWords.Long(level, days: 0))]),
        new("What comes back", report.Patterns),
        new("Ignored and up for review", [.. report.Ignored.Select(WeeklyWords.IgnoredOf)]),
        new("Given up unrepaired", [.. WeeklyHistory.Known(report.History.Repairs).Where(repair => repair.IsExpired).Select(repair => $"phase {repair.Phase}, {repair.Entity}, {repair.GameDate:yyyy-MM-dd}: {repair.Severity}")]),
        new("Alerts and repairs", [.. NoiseOf(report), report.Repairs?.Words ?? "what repairs did could not be read"]),
        new("Could not be looked at", WeeklyWords.UnknownsOf(report)),
    }.Where(section => section.Lines.Count > 0);

    private static IEnumerable<string> DayOf(DayGrade day, WeeklyReport report) =>
    [
        DailyWords.TitleOf(day),
        .. day.Reasons.Select(reason => $"   {reason}"),
        .. report.LateOn(day.Date).Select(level => $"   late: {level.Title}, {level.Days.First(one => one.Date == day.Date).Words}"),
    ];

    private static IEnumerable<string> NoiseOf(WeeklyReport report)
    {
        foreach (var day in WeeklyHistory.Known(report.History.Messages).GroupBy(day => day.Day).OrderBy(day => day.Key))
        {
            yield return $"{day.Key:yyyy-MM-dd}: {day.Sum(one => one.Posts)} new messages, {day.Sum(one => one.Edits)} edits, {day.Sum(one => one.Replies)} answers";
        }

        foreach (var check in WeeklyHistory.Known(report.History.Precision).OrderByDescending(check => check.Opened).ThenBy(check => check.CheckName, StringComparer.Ordinal).Take(MostChecks))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"   {check.CheckName}, phase {check.Phase}: {check.Opened} problems opened, {check.FalsePositives} called false");
        }
    }
}
