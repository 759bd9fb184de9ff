using System.ComponentModel.DataAnnotations;
using NbaPipeline.Monitoring.Recovery;

namespace NbaPipeline.Monitoring.Thresholds;

/// <summary>How often and how long something is repaired. Overridable as <c>Thresholds__Recovery__Attempts</c> and so on.</summary>
public sealed record RecoveryThresholds
{
    private const double Jitter = 0.2;

    // The scraper repeats its own requests five times, so ours follow closer; everything else works for minutes.
    private static readonly IReadOnlyList<TimeSpan> OfScrapes = [TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(20)];
    private static readonly IReadOnlyList<TimeSpan> OfOthers = [TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(60)];

    /// <summary>Attempts for one output on one input. What three did not mend has a cause that a fourth does not know either.</summary>
    [Range(1, 3)]
    public int Attempts { get; init; } = 3;

    /// <summary>Attempts for one output whatever its input does: data of eight days ago was once retried for ever.</summary>
    [Range(1, 30)]
    public int AttemptsForLife { get; init; } = 9;

    /// <summary>Calls a day over all outputs. A night on which everything fails needs some twenty.</summary>
    [Range(1, 200)]
    public int CallsADay { get; init; } = 50;

    /// <summary>
    /// Calls a day that people ordered, beside the others: a fortnight of phases 3, 4 and 6 is 39, thrice at most. Who orders more finds the
    /// rest made the day after.
    /// </summary>
    [Range(1, 400)]
    public int OrderedCallsADay { get; init; } = 150;

    /// <summary>Seconds between two scrapes, whoever asks for them: a provider that was asked faster closed its door for hours.</summary>
    [Range(typeof(TimeSpan), "00:00:15", "00:10:00")]
    public TimeSpan ScrapePause { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Minutes. As long as a function may run: when it has ended, so has whoever held it.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "01:00:00")]
    public TimeSpan LeaseFor { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Minutes after the due time in which the alert speaks first; then the repair begins although nobody was told.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "03:00:00")]
    public TimeSpan AlertFirst { get; init; } = TimeSpan.FromMinutes(35);

    /// <summary>Hours after which a date is looked at again although it was whole and nobody says otherwise: rows can vanish.</summary>
    [Range(typeof(TimeSpan), "00:30:00", "24:00:00")]
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromHours(6);

    /// <summary>Minutes before a regular run of the same service in which it is left to that run.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan BeforeRegularRun { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Hours. What has run longer without a word is dead, and a new run is what clears it.</summary>
    [Range(typeof(TimeSpan), "00:15:00", "04:00:00")]
    public TimeSpan RunningFor { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Minutes that one processor may take within a call.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "01:00:00")]
    public TimeSpan OneProcessor { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Share of what the day before held, 0…1, below which a league's table is a part of itself.</summary>
    [Range(0.0, 1.0)]
    public double PartialBelow { get; init; } = 0.8;

    /// <summary>How long an attempt's effect is waited for, and so when the next may follow: spread by the key, so that not all come back at once.</summary>
    public static TimeSpan WaitAfter(RecoveryKey key, int attempt)
    {
        var waits = key.Action is RecoveryAction.Reload or RecoveryAction.Scrape ? OfScrapes : OfOthers;
        return waits[Math.Clamp(attempt - 1, 0, waits.Count - 1)] * (1 + (Jitter * Spread($"{key}/{attempt}")));
    }

    // The same on every machine and in every replay, unlike a hash code of .NET.
    private static double Spread(string text) => text.Aggregate(17u, (hash, letter) => unchecked((hash * 31) + letter)) % 1000 / 1000.0;
}
