using System.Globalization;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>Promises in a line each, and with every miss where somebody asks. Pure.</summary>
internal static class ServiceLevelWords
{
    /// <summary>"✓ 90 % graded by 15:00 ET of the next day: 01-15 62 of 66 players (94 %) in time; none missed, 1 allowed in 28 days".</summary>
    public static string Short(ServiceLevel level) => level.Newest is { } day
        ? string.Create(CultureInfo.InvariantCulture, $"{Mark(day.Outcome)} {level.Title}: {day.Date:MM-dd} {day.Words}; {level.Budget}")
        : $"· {level.Title}: {level.Budget}";

    public static IEnumerable<string> Long(ServiceLevel level, int days) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"{level.Title}, target {100 * level.Target:0} % of days: {level.Budget}"),
        .. level.Days.TakeLast(days).Where(day => day.Outcome is not ServiceLevelOutcome.Missed).Select(Line),
        .. level.Days.Where(day => day.Outcome is ServiceLevelOutcome.Missed).Select(Line),
    ];

    public static string Mark(ServiceLevelOutcome outcome) => outcome switch
    {
        ServiceLevelOutcome.Met => "✓",
        ServiceLevelOutcome.Missed => "✗",
        ServiceLevelOutcome.Unknown => "?",
        _ => "·",
    };

    private static string Line(ServiceLevelDay day) => $"   {Mark(day.Outcome)} {day.Date:yyyy-MM-dd} {day.Words}";
}
