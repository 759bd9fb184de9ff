using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>The one place with an opinion about games that analytics lacks. Pure: facts, thresholds and a time in, a verdict out.</summary>
public static class AnalyticsJudge
{
    public static Verdict Judge(IReadOnlyList<AnalyticsFacts> days, AnalyticsThresholds thresholds, DateTimeOffset now)
    {
        var judged = days.Select(day => (Day: day, Findings: FindingsOf(day, thresholds, now))).ToList();
        return new Verdict(
            AnalyticsCompleteness.CheckName,
            [.. judged.Select(one => AnalyticsWords.DateOf(one.Day, OutcomeOf(one.Day, one.Findings, thresholds, now), thresholds))])
        {
            Findings = [.. judged.SelectMany(one => one.Findings)],
            Healthy = [.. judged.SelectMany(one => HealthyOf(one.Day, one.Findings))],
            Notes = [.. days.SelectMany(AnalyticsWords.NotesOf)],
            Unknowns = [.. days.Where(day => day.IsUnsure).SelectMany(day => day.Unknown).Distinct()],
        };
    }

    /// <summary>Without the schedule, or without analytics, absence means nothing.</summary>
    public static Verdict Blind(IReadOnlyList<DateOnly> dates, BlindSpot unknown) => new(
        AnalyticsCompleteness.CheckName,
        [.. dates.Select(date => new DateVerdict(date, Outcome.NotEvaluated, $"{unknown.What} could not be read"))])
    {
        Unknowns = [unknown],
    };

    /// <summary>The worst of the date's games. The limits themselves count.</summary>
    public static Severity? OfMissing(AnalyticsFacts day, AnalyticsThresholds thresholds, DateTimeOffset now) => Overdue(day, thresholds, now) switch
    {
        [] => null,
        var games when games.Any(game => now >= DueAt(game, day, thresholds) + thresholds.CriticalAfter) => Severity.Critical,
        _ => Severity.Warning,
    };

    public static IReadOnlyList<AnalysedGame> Overdue(AnalyticsFacts day, AnalyticsThresholds thresholds, DateTimeOffset now) =>
        [.. day.Missing.Where(game => now >= DueAt(game, day, thresholds) + thresholds.WarningAfter)];

    public static DateTimeOffset DueAt(AnalysedGame game, AnalyticsFacts day, AnalyticsThresholds thresholds) =>
        game.DueAt(thresholds.MorningAfter(day.Date));

    private static List<Finding> FindingsOf(AnalyticsFacts day, AnalyticsThresholds thresholds, DateTimeOffset now) =>
        [.. ((Finding?[])[MissingIn(day, thresholds, now), SurplusIn(day, thresholds, now)]).OfType<Finding>()];

    private static Finding? MissingIn(AnalyticsFacts day, AnalyticsThresholds thresholds, DateTimeOffset now) =>
        OfMissing(day, thresholds, now) is not { } severity ? null : AnalyticsWords.Missing(day, severity, thresholds, now) with
        {
            ProvisionalUntil = severity is Severity.Critical ? null : ProvisionalUntil(day, thresholds, now),
        };

    private static Finding? SurplusIn(AnalyticsFacts day, AnalyticsThresholds thresholds, DateTimeOffset now) =>
        !day.Games.Any(game => game.HasSurplus) ? null : AnalyticsWords.Surplus(day, now) with
        {
            ProvisionalUntil = ProvisionalUntil(day, thresholds, now),
        };

    // A run may still be writing: what looks wrong is asked again once the newest row is old enough.
    private static DateTimeOffset? ProvisionalUntil(AnalyticsFacts day, AnalyticsThresholds thresholds, DateTimeOffset now) =>
        day.LastWritten + thresholds.ProvisionalFor is { } settled && settled > now ? settled : null;

    private static Outcome OutcomeOf(AnalyticsFacts day, List<Finding> findings, AnalyticsThresholds thresholds, DateTimeOffset now) => day switch
    {
        { IsUnsure: true } => Outcome.NotEvaluated,
        { Slate.HasGames: false } => Outcome.NoGames,
        _ when findings.Count > 0 => Outcome.Failed,
        _ when !day.Games.Any(game => now >= DueAt(game, day, thresholds)) => Outcome.NotDue,
        _ => Outcome.Passed,
    };

    // A missing game that is not overdue yet is no proof of health, nor is a date of which no source has a game.
    private static IEnumerable<Fingerprint> HealthyOf(AnalyticsFacts day, List<Finding> findings) => day.IsUnsure || day.Games.Count == 0 ? [] :
        ((Fingerprint?[])
        [
            day.Missing.Count == 0 ? AnalyticsWords.MissingFingerprint(day.Date) : null,
            AnalyticsWords.SurplusFingerprint(day.Date),
        ])
        .OfType<Fingerprint>()
        .Except(findings.Select(finding => finding.Fingerprint));
}
