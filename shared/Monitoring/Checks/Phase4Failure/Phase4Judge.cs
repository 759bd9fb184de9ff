using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>The one place with an opinion about phase 4. Pure: facts, thresholds and a time in, a verdict out.</summary>
public static class Phase4Judge
{
    public static Verdict Judge(IReadOnlyList<Phase4Facts> days, Phase4Thresholds thresholds, DateTimeOffset now)
    {
        var judged = days.Select(day => (Day: day, Findings: FindingsOf(day, thresholds, now))).ToList();
        return new Verdict(
            Phase4Failure.CheckName,
            [.. judged.Select(one => Phase4Words.DateOf(one.Day, OutcomeOf(one.Day, one.Findings, thresholds, now), thresholds))])
        {
            Findings = [.. judged.SelectMany(one => one.Findings)],
            Healthy = [.. judged.SelectMany(one => HealthyOf(one.Day, one.Findings, thresholds, now))],
            Notes = [.. days.SelectMany(day => day.Processors.Notes)],
            Unknowns = [.. days.Where(day => IsUnsure(day, thresholds, now)).SelectMany(day => day.BlindSpots(thresholds)).Distinct()],
        };
    }

    private static List<Finding> FindingsOf(Phase4Facts day, Phase4Thresholds thresholds, DateTimeOffset now) =>
        !day.Processors.Slate.HasGames || now < thresholds.DueOf(day.Date)
            ? []
            : [.. new[] { MissingOn(day, thresholds, now), UnmarkedOn(day, thresholds, now) }.OfType<Finding>()];

    // Whether a table may be empty hangs on the season's age: where that is unknown, nothing is called missing.
    private static Finding? MissingOn(Phase4Facts day, Phase4Thresholds thresholds, DateTimeOffset now) =>
        day.Unknown.Count == 0 && thresholds.Classify(day.Missing(thresholds)) is { } severity
            ? Phase4Words.Missing(day, severity, thresholds) with
            {
                ProvisionalUntil = severity is Severity.Critical ? null : Settled(day.LastSeen, thresholds, now),
            }
            : null;

    private static Finding? UnmarkedOn(Phase4Facts day, Phase4Thresholds thresholds, DateTimeOffset now) => day.NotNoted is { Count: > 0 } unnoted
        ? Phase4Words.Unmarked(day, thresholds) with { ProvisionalUntil = Settled(unnoted.Max(one => one.LastSeen), thresholds, now) }
        : null;

    // A run may be under way, or its message: what looks wrong is asked again once the newest row is old enough.
    private static DateTimeOffset? Settled(DateTimeOffset? lastSeen, Phase4Thresholds thresholds, DateTimeOffset now) =>
        lastSeen + thresholds.ProvisionalFor is { } settled && settled > now ? settled : null;

    private static bool IsUnsure(Phase4Facts day, Phase4Thresholds thresholds, DateTimeOffset now) =>
        day.Processors.Slate.HasCandidates && now >= thresholds.DueOf(day.Date) && day.BlindSpots(thresholds).Count > 0;

    private static Outcome OutcomeOf(Phase4Facts day, List<Finding> findings, Phase4Thresholds thresholds, DateTimeOffset now) => day switch
    {
        _ when IsUnsure(day, thresholds, now) => Outcome.NotEvaluated,
        { Processors.Slate.HasGames: false } => Outcome.NoGames,
        _ when now < thresholds.DueOf(day.Date) => Outcome.NotDue,
        _ when findings.Count > 0 => Outcome.Failed,
        _ when day.Expected(thresholds).Count == 0 => Outcome.NotDue,
        _ => Outcome.Passed,
    };

    // Nothing is declared over where something could not be looked at, or where the date vanished from the schedule.
    private static IEnumerable<Fingerprint> HealthyOf(Phase4Facts day, List<Finding> findings, Phase4Thresholds thresholds, DateTimeOffset now) =>
        IsUnsure(day, thresholds, now) || !day.Processors.Slate.HasCandidates || now < thresholds.DueOf(day.Date)
            ? []
            : new[] { Phase4Words.MissingFingerprint(day.Date), Phase4Words.MarkerFingerprint(day.Date) }
                .Except(findings.Select(finding => finding.Fingerprint));
}
