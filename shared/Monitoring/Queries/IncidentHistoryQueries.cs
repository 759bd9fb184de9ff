using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Monitoring.Queries;

/// <summary>
/// Asks the history how well the monitors did over a span of Eastern days, both ends included. Each question is a job of
/// its own, so that one that cannot be answered leaves the other figures known.
/// </summary>
public sealed class IncidentHistoryQueries(IWarehouse warehouse)
{
    private static readonly QueryFile Detections = FileOf("DetectionTimes", typeof(DetectionTime));
    private static readonly QueryFile Repairs = FileOf("RepairTimes", typeof(RepairTime));
    private static readonly QueryFile Precision = FileOf("FalsePositives", typeof(CheckPrecision));
    private static readonly QueryFile Messages = FileOf("PostsPerDay", typeof(DayOfMessages));
    private static readonly QueryFile Touched = FileOf("TouchedDays", typeof(TouchedDay));

    public static IReadOnlyList<QueryFile> Files { get; } = [Detections, Repairs, Precision, Messages, Touched];

    /// <summary>The game dates first seen in the span that somebody was told of, then or later.</summary>
    public Task<Evidence<IReadOnlyList<DetectionTime>>> DetectionTimesAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        warehouse.LookAsync<DetectionTime>(Between(Detections, from, to), cancellationToken);

    /// <summary>The game dates that ended in the span, whenever they began.</summary>
    public Task<Evidence<IReadOnlyList<RepairTime>>> RepairTimesAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        warehouse.LookAsync<RepairTime>(Between(Repairs, from, to), cancellationToken);

    /// <summary>Of the incidents opened in the span, those of which a person said, then or later, that they were none.</summary>
    public Task<Evidence<IReadOnlyList<CheckPrecision>>> FalsePositivesAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        warehouse.LookAsync<CheckPrecision>(Between(Precision, from, to), cancellationToken);

    /// <summary>Every day of the span, silent ones too.</summary>
    public Task<Evidence<IReadOnlyList<DayOfMessages>>> PostsPerDayAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        warehouse.LookAsync<DayOfMessages>(Between(Messages, from, to), cancellationToken);

    /// <summary>Only the days on which a person said something.</summary>
    public Task<Evidence<IReadOnlyList<TouchedDay>>> TouchedDaysAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        warehouse.LookAsync<TouchedDay>(Between(Touched, from, to), cancellationToken);

    private static Query Between(QueryFile file, DateOnly from, DateOnly to) => file.With(QueryParameter.Date("from", from), QueryParameter.Date("to", to));

    private static QueryFile FileOf(string name, Type row) => new(name, row, [("from", QueryType.Date), ("to", QueryType.Date)]);
}
