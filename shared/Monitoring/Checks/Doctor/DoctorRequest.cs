namespace NbaPipeline.Monitoring.Checks;

/// <summary>Which game dates are looked at, and how: now, or as they stood at a moment.</summary>
public sealed record DoctorRequest(DateOnly From, DateOnly To, DateTimeOffset Now, DateTimeOffset? AsOf = null)
{
    /// <summary>A month: every phase of every date is asked about, and the decisions behind them.</summary>
    public const int MaxDates = 31;

    /// <summary>Leaves no trace of the run either.</summary>
    public bool DryRun { get; init; }

    public IReadOnlyList<DateOnly> Dates => [.. Enumerable.Range(0, To.DayNumber - From.DayNumber + 1).Select(From.AddDays)];

    /// <summary>The same question as the alerts' own checks are asked it.</summary>
    public CheckRequest Check => new(Now) { Dates = Dates, IsAsOf = AsOf is not null, DryRun = true };
}
