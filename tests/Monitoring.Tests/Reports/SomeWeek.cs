using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Reports;

namespace NbaPipeline.Monitoring.Tests.Reports;

/// <summary>The week from 12 to 18 January, in which nothing happened unless a test says so.</summary>
internal static class SomeWeek
{
    public static DateOnly Sunday { get; } = new(2026, 1, 18);

    public static WeeklyHistory Quiet() => new()
    {
        Detections = Known<DetectionTime>(), Repairs = Known<RepairTime>(), Precision = Known<CheckPrecision>(), Messages = Known([.. Silent()]), Touched = Known<TouchedDay>(),
    };

    public static IEnumerable<DayOfMessages> Silent() => Enumerable.Range(0, 7).Select(day => new DayOfMessages(Sunday.AddDays(-day), null, 0, 0, 0, 0));

    /// <summary>Four weeks of which the last has so many perfect days, and the others lack half of phase 4.</summary>
    public static WeeklyReport Of(WeeklyHistory history, int perfect = 7) => new(
        Sunday,
        new QualitySight([], [.. Enumerable.Range(0, 28).Select(day => Day(Sunday.AddDays(day - 27), isWhole: day < 21 + perfect))], []),
        [new("grading", "90 % graded by 15:00 ET of the next day", 0.95, [.. Enumerable.Range(0, 28).Select(day => new ServiceLevelDay(Sunday.AddDays(day - 27), ServiceLevelOutcome.Met, "62 of 66 players (94 %) in time"))])],
        new Standing([], [], [], null), history, new RepairCount(0, 0, 0, 0, []));

    public static DetectionTime Detected(long minutes) =>
        new("phase2/bdl/2026-01-15#1", 2, "bdl", Some.Date, "Warning", Some.Eastern("2026-01-16 01:00"), Some.Eastern("2026-01-16 01:10"), minutes);

    public static RepairTime Repaired(long minutes, bool isProven = false) =>
        new("phase2/bdl/2026-01-15#1", 2, "bdl", Some.Date, "Warning", Some.Eastern("2026-01-16 01:00"), Some.Eastern("2026-01-16 02:00"), minutes, false, false, isProven);

    public static Evidence<IReadOnlyList<T>> Known<T>(params T[] rows) => new Evidence<IReadOnlyList<T>>.Known(rows);

    private static DayGrade Day(DateOnly date, bool isWhole) =>
        (isWhole ? SomeDay.Whole(date) : SomeDay.Whole(date).With(SomeDay.Light(Phase.Precompute, 5, 10, SmokeLight.Fail))).Graded();
}
