using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>The one place with an opinion about missing box scores. Pure: facts, thresholds and a time in, a verdict out.</summary>
public static class BoxScoreJudge
{
    public static Verdict Judge(IReadOnlyList<BoxScoreFacts> days, BoxScoreThresholds thresholds, DateTimeOffset now)
    {
        var judged = days.Select(day => (Day: day, Findings: FindingsOf(day, thresholds, now))).ToList();
        return new Verdict(
            BoxScoreCompleteness.CheckName,
            [.. judged.Select(one => BoxScoreWords.DateOf(one.Day, OutcomeOf(one.Day, one.Findings, now), now))])
        {
            Findings = [.. judged.SelectMany(one => one.Findings)],
            Healthy = [.. judged.SelectMany(one => HealthyOf(one.Day, one.Findings))],
            Notes = [.. days.SelectMany(BoxScoreWords.NotesOf)],
            Unknowns = [.. days.Where(day => day.IsUnsure).SelectMany(BoxScoreWords.UnknownsOf).Distinct()],
        };
    }

    /// <summary>The worst tier that one source breaks on one date, or null.</summary>
    public static AgedThreshold? WorstTier(SourceDay day, BoxScoreThresholds thresholds, DateTimeOffset now) =>
        thresholds.Tiers.FirstOrDefault(tier => CoverageAt(day, tier, now) is var coverage
            && tier.IsBrokenBy(coverage)
            && (tier.Severity is not Severity.Critical || coverage.Missing >= thresholds.CriticalNeedsMissing));

    /// <summary>Games covered, of those due whose expected end is at least as old as the tier says. The limit itself counts.</summary>
    public static Coverage CoverageAt(SourceDay day, AgedThreshold tier, DateTimeOffset now)
    {
        var old = day.Games.Where(game => game.IsDueAt(now) && game.Game.AgeAt(now) >= tier.After).ToList();
        return new Coverage(old.Count(game => game.IsCovered), old.Count);
    }

    private static List<Finding> FindingsOf(BoxScoreFacts day, BoxScoreThresholds thresholds, DateTimeOffset now) =>
        [.. day.Sources.SelectMany(source => (Finding?[])
            [MissingIn(source, day, thresholds, now), SurplusIn(source, thresholds, now)]).OfType<Finding>()];

    private static Finding? MissingIn(SourceDay source, BoxScoreFacts day, BoxScoreThresholds thresholds, DateTimeOffset now)
    {
        if (WorstTier(source, thresholds, now) is not { } tier)
        {
            return null;
        }

        var complete = day.Sources.FirstOrDefault(other =>
            other.Source != source.Source && other.IsCompleteAt(now) && HoldsAllOf(other, source, now));
        var broken = new BrokenTier(source, tier, day, complete?.Source);
        return BoxScoreWords.Missing(broken, thresholds, now) with
        {
            ProvisionalUntil = broken.Severity is Severity.Critical ? null : ProvisionalUntil(source, thresholds, now),
        };
    }

    private static Finding? SurplusIn(SourceDay source, BoxScoreThresholds thresholds, DateTimeOffset now) =>
        source.Games.Any(game => game.HasSurplus)
            ? BoxScoreWords.Surplus(source, now) with { ProvisionalUntil = ProvisionalUntil(source, thresholds, now) }
            : null;

    private static bool HoldsAllOf(SourceDay other, SourceDay source, DateTimeOffset now) =>
        source.Games.Where(game => game.IsDueAt(now)).All(game => other.Covers(game.Game.Key));

    // A load may still be running: what looks wrong is asked again once the newest row is old enough.
    private static DateTimeOffset? ProvisionalUntil(SourceDay source, BoxScoreThresholds thresholds, DateTimeOffset now) =>
        source.LastSeen + thresholds.ProvisionalFor is { } settled && settled > now ? settled : null;

    private static Outcome OutcomeOf(BoxScoreFacts day, List<Finding> findings, DateTimeOffset now) => day switch
    {
        { IsUnsure: true } => Outcome.NotEvaluated,
        { Slate.HasGames: false } => Outcome.NoGames,
        _ when findings.Count > 0 => Outcome.Failed,
        _ when !day.Sources.Any(source => source.Games.Any(game => game.IsDueAt(now))) => Outcome.NotDue,
        _ => Outcome.Passed,
    };

    // While a source cannot be asked, a game may only seem called off; and a date that vanished from the schedule is not
    // a date without games. Nothing is declared over on either.
    private static IEnumerable<Fingerprint> HealthyOf(BoxScoreFacts day, List<Finding> findings) => day.IsUnsure || !day.Slate.HasCandidates ? [] : day.Sources
        .SelectMany(source => NamesOf(source.Source, day.Slate.Date))
        .Except(findings.Select(finding => finding.Fingerprint));

    private static Fingerprint[] NamesOf(RawSource source, DateOnly date) =>
        [BoxScoreWords.MissingFingerprint(source, date), BoxScoreWords.SurplusFingerprint(source, date)];
}
