using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>All that a weekly report tells: seven days, and the three weeks before that make a pattern of an accident.</summary>
/// <param name="Last">The last day of the week.</param>
/// <param name="Quality">Four weeks, oldest first.</param>
/// <param name="Levels">The promises over the same days.</param>
/// <param name="Standing">What is open now.</param>
/// <param name="History">What was told and how it ended.</param>
/// <param name="Repairs">What our repairs did; null: it could not be read.</param>
public sealed record WeeklyReport(
    DateOnly Last, QualitySight Quality, IReadOnlyList<ServiceLevel> Levels, Standing Standing, WeeklyHistory History, RepairCount? Repairs)
{
    /// <summary>Days on which a person let something through a gate.</summary>
    public IReadOnlyList<DateOnly> Overridden { get; init; } = [];

    /// <summary>Open, and nobody has said a word about them for days.</summary>
    public IReadOnlyList<Incident> Ignored { get; init; } = [];

    public IReadOnlyList<MetricRow> Metrics { get; init; } = [];

    public IReadOnlyList<string> Patterns { get; init; } = [];

    public IReadOnlyList<string> Unknowns { get; init; } = [];

    public IReadOnlyList<DayGrade> Week => [.. Quality.Days.TakeLast(Thresholds.WeeklyThresholds.Days)];

    public IReadOnlyList<DayGrade> WeekBefore => [.. Quality.Days.SkipLast(Thresholds.WeeklyThresholds.Days).TakeLast(Thresholds.WeeklyThresholds.Days)];

    /// <summary>Nothing to do about it, and every promise kept as far as it is due.</summary>
    public bool IsPerfect(DayGrade day) => day.Grade is Grade.Gold && LateOn(day.Date).Count == 0;

    /// <summary>The promises that were broken on a date.</summary>
    public IReadOnlyList<ServiceLevel> LateOn(DateOnly date) =>
        [.. Levels.Where(level => level.Days.Any(day => day.Date == date && day.Outcome is ServiceLevelOutcome.Missed))];
}
