using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>The one place with an opinion about missing grades. Pure: facts of dates that are due, thresholds and a time in, a verdict out.</summary>
public static class GradingJudge
{
    public static Verdict Judge(IReadOnlyList<GradingFacts> days, GradingThresholds thresholds, DateTimeOffset now)
    {
        var judged = days.Select(day => (Day: day, Finding: FindingOf(day, thresholds, now))).ToList();
        return new Verdict(
            GradingCoverage.CheckName,
            [.. judged.Select(one => GradingWords.DateOf(one.Day, OutcomeOf(one.Day, one.Finding)))])
        {
            Findings = [.. judged.Select(one => one.Finding).OfType<Finding>()],
            Healthy = [.. judged.Where(one => one.Finding is null && IsCertain(one.Day)).Select(one => GradingWords.FingerprintOf(one.Day.Slate.Date))],
            Notes = [.. days.SelectMany(GradingWords.NotesOf)],
            Unknowns = [.. days.SelectMany(day => day.Doubts).Distinct()],
        };
    }

    private static Finding? FindingOf(GradingFacts day, GradingThresholds thresholds, DateTimeOffset now) =>
        day.Slate.HasGames && thresholds.Classify(day.Coverage) is { } severity
            ? GradingWords.Missing(day, severity, thresholds) with { ProvisionalUntil = ProvisionalUntil(day, severity, thresholds, now) }
            : null;

    // A run may still be writing: what looks thin is asked again once the newest row is old enough.
    private static DateTimeOffset? ProvisionalUntil(GradingFacts day, Severity severity, GradingThresholds thresholds, DateTimeOffset now) =>
        severity is not Severity.Critical && day.LastWritten + thresholds.ProvisionalFor is { } settled && settled > now ? settled : null;

    private static Outcome OutcomeOf(GradingFacts day, Finding? finding) => (day, finding) switch
    {
        ({ Doubts.Count: > 0 }, _) => Outcome.NotEvaluated,
        ({ Slate.HasGames: false }, _) => Outcome.NoGames,
        (_, not null) => Outcome.Failed,
        _ => Outcome.Passed,
    };

    // A date that vanished from the schedule is not a date without games: nothing is declared over on it.
    private static bool IsCertain(GradingFacts day) => day.Doubts.Count == 0 && day.Slate.HasCandidates;
}
