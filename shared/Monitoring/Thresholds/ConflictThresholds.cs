using System.ComponentModel.DataAnnotations;

namespace NbaPipeline.Monitoring.Thresholds;

/// <summary>When conflicts with young rows matter. Overridable as <c>Thresholds__Conflicts__Retries</c> and so on.</summary>
public sealed record ConflictThresholds
{
    /// <summary>Minutes from one attempt to the next. What is still in the way after the last of them waits for the buffer's age.</summary>
    private static readonly IReadOnlyList<TimeSpan> Pauses = [TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(20)];

    /// <summary>Retries. The third is due 35 minutes after the conflict, and with a call every quarter of an hour known 80 to 95 minutes after it: by then a buffer is clear.</summary>
    [Range(1, 20)]
    public int Retries { get; init; } = Pauses.Count;

    /// <summary>Share of a date's games, 0…1. Above it loads are started faster than the buffer clears: more retries only make it worse.</summary>
    [Range(0.0, 1.0)]
    public double BreakerShare { get; init; } = 0.5;

    /// <summary>Games. Two of three conflict by chance when one load is repeated.</summary>
    [Range(1, 15)]
    public int BreakerGames { get; init; } = 3;

    /// <summary>Minutes that rows stay in BigQuery's streaming buffer, and so stand in the way of a load that would replace them.</summary>
    [Range(typeof(TimeSpan), "00:30:00", "06:00:00")]
    public TimeSpan BufferAge { get; init; } = TimeSpan.FromMinutes(90);

    /// <summary>Days of the log that are read: whatever is open longer has an incident, whose date is asked again.</summary>
    [Range(1, 30)]
    public int LookBackDays { get; init; } = 3;

    /// <summary>Days of game dates whose loads are looked at: a backfill conflicts too, and reaches back further than the log.</summary>
    [Range(1, 120)]
    public int LoadedDays { get; init; } = 30;

    public bool IsPastItsRetries(long retries) => retries >= Retries;

    public bool IsBreaker(int conflicts, int games) => conflicts >= BreakerGames && conflicts > BreakerShare * games;

    /// <summary>When the load is to be tried again after the attempt that was the last so far.</summary>
    public DateTimeOffset NextRetry(DateTimeOffset began, DateTimeOffset lastAttempt, long retries) =>
        retries < Pauses.Count ? lastAttempt + Pauses[(int)retries] : began + BufferAge;
}
