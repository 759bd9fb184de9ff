using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>All that a daily report tells of one game date.</summary>
/// <param name="Date">The game date: yesterday, as a rule.</param>
/// <param name="Quality">The four weeks that end with it.</param>
/// <param name="Levels">The promises over the same days.</param>
/// <param name="Standing">What is open and held quiet now.</param>
public sealed record DailyReport(DateOnly Date, QualitySight Quality, IReadOnlyList<ServiceLevel> Levels, Standing Standing)
{
    /// <summary>What our questions of that day cost.</summary>
    public required Evidence<DayCost> Cost { get; init; }

    /// <summary>New messages of each of the last days, reports not among them.</summary>
    public required Evidence<IReadOnlyList<DayOfMessages>> Messages { get; init; }

    /// <summary>Without what stands with the grades themselves.</summary>
    public IReadOnlyList<string> Unknowns { get; init; } = [];

    public DayGrade Day => Quality.Of(Date);

    /// <summary>The date before, whose grades are due.</summary>
    public DayGrade Before => Quality.Of(Date.AddDays(-1));

    public IReadOnlyList<DayGrade> Last(int days) => [.. Quality.Days.TakeLast(days)];
}
