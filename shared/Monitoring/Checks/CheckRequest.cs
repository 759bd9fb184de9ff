using NbaPipeline.Monitoring.Calendar;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>
/// What a caller asked for. <see cref="Now"/> is read once a run, so that one run has one time; with <see cref="IsAsOf"/>
/// it lies in the past, rows are limited to what was processed by then, and nothing is told.
/// </summary>
public sealed record CheckRequest(DateTimeOffset Now)
{
    /// <summary>The most dates one request may name: more than a season with its play-offs.</summary>
    public const int MaxDates = 400;

    /// <summary>The game dates asked for; empty where the caller left the choice to the check.</summary>
    public IReadOnlyList<DateOnly> Dates { get; init; } = [];

    /// <summary>Dates with an open incident, asked again whatever the check's look-back.</summary>
    public IReadOnlyList<DateOnly> OpenDates { get; init; } = [];

    /// <summary>Problems of this check that are open, and since when: one that lasts keeps the date on which it began.</summary>
    public IReadOnlyDictionary<Fingerprint, DateTimeOffset> Open { get; init; } = new Dictionary<Fingerprint, DateTimeOffset>();

    /// <summary>
    /// All problems that are open, whoever sees them, and since when. A problem without a game date that a second check comes to see is still the
    /// one that the first found. Those of this check, where nobody looked for others.
    /// </summary>
    public IReadOnlyDictionary<Fingerprint, DateTimeOffset> Begun { get => field ?? Open; init; }

    public bool IsAsOf { get; init; }

    /// <summary>Writes, sends and triggers nothing, and shows what it would have done.</summary>
    public bool DryRun { get; init; }

    /// <summary>Tells again what was already told.</summary>
    public bool Force { get; init; }

    public DateTimeOffset? AsOf => IsAsOf ? Now : null;

    /// <summary>A look into the past never changes the present.</summary>
    public bool TellsNothing => DryRun || IsAsOf;

    /// <summary>The dates asked for, or else the last <paramref name="days"/> completed game dates and those still open.</summary>
    public IReadOnlyList<DateOnly> DatesOr(int days) => Dates.Count > 0 ? Dates : [.. LastDays(days).Union(OpenDates).Order()];

    private IEnumerable<DateOnly> LastDays(int days)
    {
        var today = PipelineClock.GameDateAt(Now);
        return Enumerable.Range(1, days).Select(back => today.AddDays(-back));
    }
}
