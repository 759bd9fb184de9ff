using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>What one function looks at: which dates, and whether it may begin something or only carry on.</summary>
public sealed record RecoveryScope
{
    /// <summary>Yesterday and what of today is due.</summary>
    public static RecoveryScope Plan { get; } = new() { DaysBack = 1 };

    /// <summary>What is under way already.</summary>
    public static RecoveryScope Step { get; } = new();

    /// <summary>The schedule alone, of the dates whose games may still be going on.</summary>
    public static RecoveryScope Schedule { get; } = new() { DaysBack = 2, IsScheduleOnly = true };

    /// <summary>Dates before today; null: only those under way.</summary>
    public int? DaysBack { get; init; }

    public bool IsScheduleOnly { get; init; }

    public IReadOnlyList<DateOnly> DatesOf(CheckRequest request, IReadOnlyList<RecoveryRecord> records)
    {
        var today = PipelineClock.GameDateAt(request.Now);

        // Loads that young rows stood in the way of have a function of their own.
        var underWay = IsScheduleOnly
            ? []
            : records.Where(record => record.IsUnderWay && record.Key.Action is not RecoveryAction.Reload).Select(record => record.Key.GameDate).Concat(request.OpenDates);
        var asked = request.Dates.Count > 0 ? request.Dates : DaysBack is { } days ? Enumerable.Range(0, days + 1).Select(back => today.AddDays(-back)) : [];
        return [.. asked.Concat(underWay).Distinct().Order()];
    }
}
