using System.Globalization;
using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>The open conflicts of one source and game date: one load meets all of them, so they are retried together. Pure.</summary>
/// <param name="Source">What is loaded again.</param>
/// <param name="Date">The game date.</param>
/// <param name="Conflicts">Those that were open when the log was read, and those taken in since.</param>
internal sealed record ConflictGroup(RawSource Source, DateOnly Date, IReadOnlyList<ConflictStanding> Conflicts)
{
    private const string ClearSuffix = " in a clear buffer";

    /// <summary>The source's rows of the date; null: they could not be asked for.</summary>
    public IReadOnlyList<GameSighting>? Rows { get; init; }

    /// <summary>What our own retries came to so far.</summary>
    public RecoveryRecord? Record { get; init; }

    public RecoveryKey Key => new(RecoveryAction.Reload, Source.Name, Date);

    private string Conflict => string.Create(CultureInfo.InvariantCulture, $"conflict of {Conflicts.Min(one => one.BeganAt).UtcDateTime:yyyy-MM-dd'T'HH:mm:ss}");

    private bool IsOurs => Record?.Input.StartsWith(Conflict, StringComparison.Ordinal) is true;

    private bool IsClear => IsOurs && Record!.Input.EndsWith(ClearSuffix, StringComparison.Ordinal);

    /// <summary>
    /// Rows that came after the conflict prove the load, whoever made it; no answer does. Where no game is named every game must have such rows:
    /// the run that left something out may have loaded others.
    /// </summary>
    public bool IsProven(ConflictStanding conflict) => Rows is { Count: > 0 } rows && (conflict.GameId is null
        ? rows.All(row => IsNewer(row, conflict))
        : rows.Any(row => IsNewer(row, conflict) && (row.GameId == conflict.GameId || row.Key?.ToString() == conflict.Conflict.Game)));

    /// <summary>What the log is to be told: conflicts that ended, and those that one more retry of ours met again.</summary>
    public IEnumerable<ConflictStanding> Changes(ConflictThresholds thresholds, DateTimeOffset now) => Conflicts.Select(conflict => conflict switch
    {
        _ when IsProven(conflict) => conflict with { Resolved = true, ResolutionMethod = MethodOf(conflict), LastAttempt = now },
        _ when MetAt(now) is { } at && at > conflict.LastAttempt && Tries(thresholds, now) > conflict.RetryCount =>
            conflict with { RetryCount = Tries(thresholds, now), LastAttempt = at },
        _ => null,
    }).OfType<ConflictStanding>();

    /// <summary>What a plan is made from: short as long as one of them is not proven, and due when the next retry is.</summary>
    public OutputFact FactOf(ConflictThresholds thresholds, DateTimeOffset now)
    {
        var open = Conflicts.Where(conflict => !IsProven(conflict)).ToList();
        var tried = Math.Max(Tries(thresholds, now), open.Select(conflict => conflict.RetryCount).DefaultIfEmpty().Max());
        var isLast = thresholds.IsPastItsRetries(tried);
        return new(Key, Source.Title)
        {
            IsShort = open.Count > 0,
            DueAt = open.Count == 0 ? now : DueAt(open, tried, thresholds),
            Words = open.Count == 0 ? "every game was loaded since" : $"left out: {string.Join(", ", open.Select(conflict => conflict.Conflict.Label))}",
            Distinct = Rows?.Sum(row => row.PlayerCount) ?? 0,
            Rows = Rows?.Sum(row => row.RowCount) ?? 0,
            LastSeen = Rows?.Max(row => row.LastSeen),
            Input = isLast ? $"{Conflict}{ClearSuffix}" : Conflict,
            Hold = IsClear && Record!.Attempts.Count > 0 && Record.State is not RecoveryState.Trying
                ? $"{thresholds.Retries} retries and one with a clear buffer did not help; a person has to look"
                : null,
        };
    }

    private static bool IsNewer(GameSighting row, ConflictStanding conflict) => row.ShowsThatItWasPlayed && row.LastSeen > conflict.BeganAt;

    private DateTimeOffset DueAt(IReadOnlyList<ConflictStanding> open, long tried, ConflictThresholds thresholds)
    {
        var last = open.Max(conflict => conflict.LastAttempt);
        var ours = IsOurs ? Record?.Last?.At : null;
        return thresholds.NextRetry(open.Max(conflict => conflict.BeganAt), ours > last ? ours.Value : last, tried);
    }

    /// <summary>Retries of ours that have had their time.</summary>
    private long Tries(ConflictThresholds thresholds, DateTimeOffset now) =>
        IsOurs ? Over(now).Count() + (IsClear ? thresholds.Retries : 0) : 0;

    private DateTimeOffset? MetAt(DateTimeOffset now) => IsOurs ? Over(now).LastOrDefault()?.At : null;

    private IEnumerable<RecoveryAttempt> Over(DateTimeOffset now) =>
        Record!.Attempts.Where(attempt => attempt != Record.Last || Record.State is not RecoveryState.Trying || now >= attempt.JudgeAt);

    private string MethodOf(ConflictStanding conflict) =>
        IsOurs && Record!.Attempts.Any(attempt => attempt.At > conflict.BeganAt) ? "auto_retry" : "other_load";
}
