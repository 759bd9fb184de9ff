using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>The one place with an opinion about missing predictions. Pure: facts, thresholds and a time in, a verdict out.</summary>
public static class PredictionJudge
{
    public static Verdict Judge(IReadOnlyList<PredictionFacts> days, PredictionThresholds thresholds, DateTimeOffset now)
    {
        var judged = days.Select(day => (Day: day, Finding: FindingOf(day, thresholds, now))).ToList();
        var unknowns = days.SelectMany(day => DoubtsAt(day, now)).Distinct();
        return new Verdict(
            PredictionCoverage.CheckName,
            [.. judged.Select(one => PredictionWords.DateOf(one.Day, OutcomeOf(one.Day, one.Finding, now), thresholds))])
        {
            Findings = [.. judged.Select(one => one.Finding).OfType<Finding>()],
            Healthy = [.. judged.Where(one => one.Finding is null && IsCertain(one.Day, now)).Select(one => PredictionWords.FingerprintOf(one.Day.Slate.Date))],
            Notes = [.. days.SelectMany(PredictionWords.NotesOf)],
            Unknowns = [.. unknowns],
        };
    }

    private static Finding? FindingOf(PredictionFacts day, PredictionThresholds thresholds, DateTimeOffset now)
    {
        if (!IsExpected(day, now) || DoubtsAt(day, now).Count > 0)
        {
            return null;
        }

        var shortfalls = PredictionShortfalls.Of(day, thresholds);
        return shortfalls.Severity is { } severity
            ? PredictionWords.Missing(day, shortfalls, severity, thresholds) with { ProvisionalUntil = ProvisionalUntil(day, severity, thresholds, now) }
            : null;
    }

    // A run may still be writing: what looks thin is asked again once the newest row is old enough.
    private static DateTimeOffset? ProvisionalUntil(PredictionFacts day, Severity severity, PredictionThresholds thresholds, DateTimeOffset now) =>
        severity is not Severity.Critical && day.LastWritten + thresholds.ProvisionalFor is { } settled && settled > now ? settled : null;

    private static Outcome OutcomeOf(PredictionFacts day, Finding? finding, DateTimeOffset now) => day switch
    {
        _ when DoubtsAt(day, now).Count > 0 => Outcome.NotEvaluated,
        { Slate.HasGames: false } => Outcome.NoGames,
        { IsSeasonsStart: true } => Outcome.Passed,
        _ when !day.IsDueAt(now) => Outcome.NotDue,
        _ => finding is null ? Outcome.Passed : Outcome.Failed,
    };

    private static bool IsExpected(PredictionFacts day, DateTimeOffset now) => day.Slate.HasGames && !day.IsSeasonsStart && day.IsDueAt(now);

    // What could not be asked matters only where something is due.
    private static IReadOnlyList<BlindSpot> DoubtsAt(PredictionFacts day, DateTimeOffset now) =>
        day.Slate.HasCandidates && !day.IsSeasonsStart && day.IsDueAt(now) ? day.Doubts : [];

    // A date that vanished from the schedule is not a date without games: nothing is declared over on it.
    private static bool IsCertain(PredictionFacts day, DateTimeOffset now) =>
        day.Slate.HasCandidates && day.IsDueAt(now) && DoubtsAt(day, now).Count == 0;
}
