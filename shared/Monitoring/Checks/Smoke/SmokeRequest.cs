namespace NbaPipeline.Monitoring.Checks;

/// <summary>Which game dates are tested, the first and the last, and how they are looked at: now, or as they stood at a moment.</summary>
public sealed record SmokeRequest(DateOnly From, DateOnly To, DateTimeOffset Now, DateTimeOffset? AsOf = null)
{
    /// <summary>Nearly six years: more than any backfill, and one job all the same.</summary>
    public const int MaxDates = 2000;

    public IReadOnlyList<DateOnly> Dates => [.. Enumerable.Range(0, To.DayNumber - From.DayNumber + 1).Select(From.AddDays)];
}
