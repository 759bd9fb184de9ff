using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>
/// The one place with an opinion about a stale schedule. Pure: facts, thresholds and a time in, a verdict out. Age makes a schedule
/// suspect, never a game Final.
/// </summary>
public static class StalenessJudge
{
    public static Verdict Judge(IReadOnlyList<StalenessFacts> days, StalenessThresholds thresholds, DateTimeOffset now)
    {
        var judged = days.Select(day => (Day: day, Finding: FindingOf(day, thresholds, now))).ToList();
        return new Verdict(
            ScheduleStaleness.CheckName,
            [.. judged.Select(one =>
                StalenessWords.DateOf(one.Day, OutcomeOf(one.Day, one.Finding, thresholds, now), StaleOf(one.Day, thresholds, now)))])
        {
            Findings = [.. judged.Select(one => one.Finding).OfType<Finding>()],
            Healthy = [.. judged.Where(one => one.Finding is null && IsCertain(one.Day))
                .Select(one => StalenessWords.FingerprintOf(one.Day.Slate.Date))],
            Notes = [.. judged.SelectMany(one => StalenessWords.NotesOf(one.Day, StaleOf(one.Day, thresholds, now)))],
            Unknowns = [.. days.SelectMany(day => day.Doubts).Distinct()],
        };
    }

    /// <summary>Whether a row of the schedule needs the sources beside it: it does not end, or has ended without a score.</summary>
    public static bool IsQuestionable(GameSighting row, StalenessThresholds thresholds, DateTimeOffset now) =>
        row.Key is not null && !ScheduleStatus.SaysCalledOff(row) && (row.Status == ScheduleStatus.Final ? !row.HasScores : row.Tip + thresholds.WarningAfter <= now);

    private static IReadOnlyList<SlateGame> StaleOf(StalenessFacts day, StalenessThresholds thresholds, DateTimeOffset now) =>
        [.. day.Slate.Expected.Where(game => now >= game.Tip + thresholds.WarningAfter && day.ScheduleOf(game)?.Status != ScheduleStatus.Final)];

    private static Finding? FindingOf(StalenessFacts day, StalenessThresholds thresholds, DateTimeOffset now)
    {
        var stale = StaleOf(day, thresholds, now);
        var coverage = new Coverage(stale.Count, day.Slate.Expected.Count);
        return stale.Count > 0 && thresholds.Classify(coverage, now - stale.Min(game => game.Tip)) is { } severity
            ? StalenessWords.Stale(day, stale, severity, thresholds)
            : AnomaliesOf(day) is { Count: > 0 } anomalies ? StalenessWords.Contradiction(day, anomalies) : null;
    }

    private static List<SlateGame> AnomaliesOf(StalenessFacts day) => [.. day.Slate.Games.Where(game => game.Class is GameClass.Anomaly)];

    private static Outcome OutcomeOf(StalenessFacts day, Finding? finding, StalenessThresholds thresholds, DateTimeOffset now) => day switch
    {
        { Doubts.Count: > 0 } => Outcome.NotEvaluated,
        _ when finding is not null => Outcome.Failed,
        { Slate.HasGames: false } => Outcome.NoGames,
        _ when day.Slate.Expected.All(game => now < game.Tip + thresholds.WarningAfter) => Outcome.NotDue,
        _ => Outcome.Passed,
    };

    // A date that vanished from the schedule is not a date without games: nothing is declared over on it.
    private static bool IsCertain(StalenessFacts day) => day.Doubts.Count == 0 && day.Slate.HasCandidates;
}
