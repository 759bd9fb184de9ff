using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>What one function looks at: which dates, and whether it may begin something or only carry on.</summary>
public sealed record RecoveryScope
{
    /// <summary>Yesterday and what of today is due.</summary>
    public static RecoveryScope Plan { get; } = new() { Name = RecoveryFindings.CheckName, DaysBack = 1 };

    /// <summary>What is under way already.</summary>
    public static RecoveryScope Step { get; } = new() { Name = "recovery-step" };

    /// <summary>The schedule alone, of the dates whose games may still be going on.</summary>
    public static RecoveryScope Schedule { get; } = new() { Name = "schedule-refresh", DaysBack = 2, IsScheduleOnly = true };

    /// <summary>Who cannot look where it is blind: a function that asks for less does not see for one that asks for more.</summary>
    public required string Name { get; init; }

    /// <summary>Dates before today; null: only those under way.</summary>
    public int? DaysBack { get; init; }

    public bool IsScheduleOnly { get; init; }

    public IReadOnlyList<DateOnly> DatesOf(CheckRequest request, IReadOnlyList<RecoveryRecord> records)
    {
        var today = PipelineClock.GameDateAt(request.Now);
        var asked = request.Dates.Count > 0 ? request.Dates : DaysBack is { } days ? Enumerable.Range(0, days + 1).Select(back => today.AddDays(-back)) : [];
        return [.. asked.Concat(UnderWay(request, records)).Distinct().Order()];
    }

    /// <summary>
    /// Dates with a repair that is not over; for the planner those too on which one has an open incident. Loads that young rows stood in the way of
    /// have a function of their own.
    /// </summary>
    public IEnumerable<DateOnly> UnderWay(CheckRequest request, IReadOnlyList<RecoveryRecord> records) =>
        IsScheduleOnly ? []
        : records.Where(record => record.IsUnderWay && record.Key.Action is not RecoveryAction.Reload).Select(record => record.Key.GameDate)
            .Concat(DaysBack is null ? [] : request.OpenDates);
}
