using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>The one place with an opinion about conflicts with young rows. Pure: facts, thresholds and a time in, a verdict out.</summary>
public static class ConflictJudge
{
    public static Verdict Judge(IReadOnlyList<ConflictFacts> days, ConflictThresholds thresholds, DateTimeOffset now)
    {
        var critical = days.Where(day => IsCritical(day, thresholds)).ToList();
        return new Verdict(
            StreamingConflict.CheckName,
            [.. days.Select(day => ConflictWords.DateOf(day, OutcomeOf(day, thresholds), thresholds, now))])
        {
            Findings = [.. critical.Select(day => ConflictWords.Breaker(day, thresholds, now))],
            Healthy = [.. days.Except(critical).Where(day => !IsUnsure(day, thresholds)).Select(day => ConflictWords.FingerprintOf(day.Date))],
            Notes = [.. days.Except(critical).SelectMany(day => ConflictWords.NotesOf(day, thresholds, now))],
            Unknowns = [.. days.Where(day => IsUnsure(day, thresholds)).Select(day => new BlindSpot("The number of games", day.WhyBlind!)).Distinct()],
        };
    }

    private static Outcome OutcomeOf(ConflictFacts day, ConflictThresholds thresholds) =>
        IsCritical(day, thresholds) ? Outcome.Failed
        : IsUnsure(day, thresholds) ? Outcome.NotEvaluated
        : Outcome.Passed;

    private static bool IsCritical(ConflictFacts day, ConflictThresholds thresholds) =>
        day.IsBreaker(thresholds) || day.PastTheirRetries(thresholds).Count > 0;

    // How many games a date has matters only where enough of them conflict and nothing worse is known.
    private static bool IsUnsure(ConflictFacts day, ConflictThresholds thresholds) =>
        day.WhyBlind is not null && day.InConflict >= thresholds.BreakerGames && !IsCritical(day, thresholds);
}
