using System.Globalization;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Recovery;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Says what the judge found about conflicts: which games, how long, how often tried, when again, and what ends it.</summary>
internal static class ConflictWords
{
    private const string EarlySource = "Bdl";

    public static Fingerprint FingerprintOf(DateOnly date) => new(Phase.Raw, "conflicts", date);

    public static Finding Breaker(ConflictFacts day, ConflictThresholds thresholds, DateTimeOffset now) => new()
    {
        Fingerprint = FingerprintOf(day.Date),
        Severity = Severity.Critical,
        What = "Streaming conflicts",
        HowBad = HowMany(day),
        Observed = $"{day.Conflicts.Count} open, {day.PastTheirRetries(thresholds).Count} past retry {thresholds.Retries}",
        Expected = $"every load made by its retry {thresholds.Retries}",
        Threshold = RuleOf(day, thresholds),
        Since = day.Conflicts.Min(conflict => conflict.BeganAt),
        Impact = "Users affected once phase 3 runs: it works without the games that were left out, unless another source has them",
        Details = [.. day.Conflicts.OrderBy(conflict => conflict.BeganAt).ThenBy(conflict => conflict.Label).Select(conflict => Line(conflict, thresholds, now))],
        Patterns = [.. PatternsOf(day, thresholds)],
        Command = day.Conflicts.All(conflict => conflict.ProcessorName?.StartsWith(EarlySource, StringComparison.OrdinalIgnoreCase) is true)
            ? BackfillCommand.ForSource(SourceRegistry.BallDontLie, day.Date, PipelineClock.GameDateAt(now))
            : null,
    };

    public static DateVerdict DateOf(ConflictFacts day, Outcome outcome, ConflictThresholds thresholds, DateTimeOffset now) =>
        new(day.Date, outcome, day.Conflicts.Count == 0
            ? "no conflict is open"
            : string.Join("; ", day.Conflicts.Select(conflict => Line(conflict, thresholds, now))));

    public static IEnumerable<string> NotesOf(ConflictFacts day, ConflictThresholds thresholds, DateTimeOffset now) => day.Conflicts.Count == 0
        ? []
        : [$"{day.Date:yyyy-MM-dd}: a load waits for young rows: {string.Join("; ", day.Conflicts.Select(conflict => Line(conflict, thresholds, now)))}."];

    public static Verdict Blind(IReadOnlyList<DateOnly> dates, Blindness why) => new(
        StreamingConflict.CheckName, [.. dates.Select(date => new DateVerdict(date, Outcome.NotEvaluated, "the log of conflicts could not be read"))])
    {
        Unknowns = [new BlindSpot("The log of conflicts", why)],
    };

    private static string HowMany(ConflictFacts day) => day.GameCount is { } games
        ? new Coverage(day.InConflict, games).Of("games")
        : string.Create(CultureInfo.InvariantCulture, $"{day.InConflict} {(day.InConflict == 1 ? "game" : "games")}");

    private static string RuleOf(ConflictFacts day, ConflictThresholds thresholds) => day.IsBreaker(thresholds)
        ? string.Create(CultureInfo.InvariantCulture, $"Critical above {thresholds.BreakerShare * 100:0} % of a date's games, {thresholds.BreakerGames} at least")
        : $"Critical once retry {thresholds.Retries} has met the conflict again";

    private static string Line(OpenConflict conflict, ConflictThresholds thresholds, DateTimeOffset now) =>
        $"{conflict.Label} ({conflict.ProcessorName ?? "unknown loader"}): open for {TimeText.Duration(now - conflict.BeganAt)}, "
        + $"{conflict.RetryCount} {(conflict.RetryCount == 1 ? "retry" : "retries")}, {Next(thresholds.NextRetry(conflict.BeganAt, conflict.LastAttempt, conflict.RetryCount), now)}";

    private static string Next(DateTimeOffset retry, DateTimeOffset now) =>
        retry > now ? $"next retry {TimeText.Both(retry)}" : $"its retry of {TimeText.Both(retry)} is overdue";

    private static IEnumerable<string> PatternsOf(ConflictFacts day, ConflictThresholds thresholds)
    {
        if (day.IsBreaker(thresholds))
        {
            yield return "the breaker is open: loads of this date are started faster than the buffer clears, and each makes more young rows";
        }

        var clear = day.Conflicts.Max(conflict => conflict.BeganAt) + thresholds.BufferAge;
        yield return $"the rows in the way leave the buffer by {TimeText.Both(clear)}: a load before then meets them again";
    }
}
