using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Recovery;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Says what the judge found about grades: how many of what can be graded, which games, why the others cannot be.</summary>
internal static class GradingWords
{
    private const string Noun = "gradable predictions";

    public static Fingerprint FingerprintOf(DateOnly date) => new(Phase.Grading, "grading", date);

    public static Finding Missing(GradingFacts day, Severity severity, GradingThresholds thresholds)
    {
        var coverage = day.Coverage;
        var behind = day.Expected.Where(row => row.GradedCount < row.GradableCount).ToList();
        return new Finding
        {
            Fingerprint = FingerprintOf(day.Slate.Date),
            Severity = severity,
            What = "Grading",
            HowBad = coverage.Of(Noun),
            Observed = $"{coverage.Observed} graded",
            Expected = $"{coverage.Expected} gradable of {day.PredictionCount} predictions",
            Threshold = string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{severity} below {(severity is Severity.Critical ? thresholds.CriticalBelow : thresholds.WarningBelow) * 100:0} % from {thresholds.Deadline:HH:mm} ET of the next day"),
            Since = thresholds.DueAt(day.Slate.Date),
            Impact = coverage.Observed == 0
                ? "Users see no result of this date, and nobody knows whether the systems were right"
                : "Users miss results, and the systems' accuracy of this date rests on a part of it",
            Missing = [.. behind.Where(row => thresholds.Classify(CoverageOf(row)) is not null).Select(day.LabelOf).Distinct()],
            Details = [.. behind.Select(row => $"{day.LabelOf(row)}: {CoverageOf(row).Of("graded")}")],
            Patterns = [.. PatternsOf(coverage, [.. day.Expected.Where(row => row.GradableCount > 0)])],
            Command = UserPhaseCommand.Grade(day.Slate.Date),
        };
    }

    public static DateVerdict NotDue(DateOnly date, GradingThresholds thresholds) =>
        new(date, Outcome.NotDue, $"nothing is due before {TimeText.Both(thresholds.DueAt(date))}");

    public static DateVerdict DateOf(GradingFacts day, Outcome outcome) => new(day.Slate.Date, outcome, outcome switch
    {
        Outcome.NoGames => "no counting games on this date",
        Outcome.NotEvaluated => string.Join("; ", day.Doubts),
        _ when day.PredictionCount == 0 => "no predictions, so there is nothing to grade",
        _ when day.Coverage.Expected == 0 => $"none of {day.PredictionCount} predictions can be graded",
        _ => day.Coverage.Of(Noun),
    });

    public static IEnumerable<string> NotesOf(GradingFacts day)
    {
        var date = $"{day.Slate.Date:yyyy-MM-dd}";
        foreach (var game in day.Slate.Noteworthy)
        {
            yield return $"{date} {game.Label}: {game.Reason}; its predictions are not expected to be graded.";
        }

        if (Reasons(day.Expected).ToList() is { Count: > 0 } reasons)
        {
            yield return $"{date}: {day.PredictionCount - day.Coverage.Expected} of {day.PredictionCount} predictions cannot be graded: {string.Join(", ", reasons)}.";
        }

        if (day.Expected.Sum(row => row.VoidedCount) is > 0 and var voided)
        {
            yield return $"{date}: {voided} of {day.Coverage.Observed} grades are void; a void is a grade.";
        }

        if (day.Expected.Sum(row => row.GradeRowCount) is var rows && rows > day.Coverage.Observed)
        {
            yield return $"{date}: {rows} rows for {day.Coverage.Observed} graded predictions: duplicates, counted once.";
        }
    }

    private static IEnumerable<string> Reasons(IReadOnlyList<GradedGame> rows) => new (long Count, string Why)[]
    {
        (rows.Sum(row => row.UnrealLineCount), "on no real line"),
        (rows.Sum(row => row.PlaceholderLineCount), "on the placeholder line of 20 points"),
        (rows.Sum(row => row.NoLineCount), "without a line"),
        (rows.Sum(row => row.InvalidatedCount), "invalidated"),
        (rows.Sum(row => row.InactiveCount), "not active"),
    }.Where(reason => reason.Count > 0).Select(reason => $"{reason.Count} {reason.Why}");

    private static IEnumerable<string> PatternsOf(Coverage coverage, List<GradedGame> games)
    {
        var untouched = games.Count(row => row.GradedCount == 0);
        if (coverage.Observed == 0)
        {
            yield return "nothing is graded: the grading did not run for this date, or ran before anything was analysed";
        }
        else if (untouched > 0 && games.All(row => row.GradedCount == 0 || row.GradedCount == row.GradableCount))
        {
            yield return $"whole games are missing ({untouched} of {games.Count}): they were analysed after the last grading run";
        }
    }

    private static Coverage CoverageOf(GradedGame row) => new((int)row.GradedCount, (int)row.GradableCount);
}
