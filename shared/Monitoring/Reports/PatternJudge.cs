using System.Globalization;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>What comes back: the same thing several times in a week, or on the same weekday week after week. Pure.</summary>
public static class PatternJudge
{
    /// <param name="troubles">Of the whole window.</param>
    /// <param name="last">The last day of the week.</param>
    /// <param name="limits">What counts as a pattern.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<Trouble> troubles, DateOnly last, WeeklyThresholds limits)
    {
        var things = troubles.Distinct().GroupBy(trouble => (trouble.Phase, trouble.Entity)).OrderBy(thing => thing.Key.Phase).ThenBy(thing => thing.Key.Entity, StringComparer.Ordinal).ToList();
        return
        [
            .. things.Select(thing => Weekly([.. thing.Where(trouble => trouble.Date > last.AddDays(-WeeklyThresholds.Days))], limits)).OfType<string>(),
            .. things.Select(thing => OnWeekday([.. thing], limits)).OfType<string>(),
        ];
    }

    private static string? Weekly(List<Trouble> week, WeeklyThresholds limits) => week.Count < limits.PatternDates ? null
        : $"{Name(week[0])}: wrong on {week.Count} dates of this week, {string.Join(", ", week.Select(trouble => trouble.Date).Order().Select(Short))}";

    private static string? OnWeekday(List<Trouble> all, WeeklyThresholds limits)
    {
        var days = all.GroupBy(trouble => trouble.Date.DayOfWeek).OrderByDescending(day => day.Count()).ToList();
        return days[0].Count() >= limits.PatternWeekdays && (days.Count == 1 || days[1].Count() < days[0].Count())
            ? $"{Name(all[0])}: wrong on {days[0].Count()} of the last {ServiceLevelThresholds.WindowDays / WeeklyThresholds.Days} {days[0].Key}s, {string.Join(", ", days[0].Select(trouble => trouble.Date).Order().Select(Short))}"
            : null;
    }

    private static string Name(Trouble trouble) => $"Phase {(int)trouble.Phase}, {trouble.What}";

    private static string Short(DateOnly date) => date.ToString("MM-dd", CultureInfo.InvariantCulture);
}
