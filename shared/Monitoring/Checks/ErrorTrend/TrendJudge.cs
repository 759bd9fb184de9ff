using NbaPipeline.Monitoring.Thresholds;
using NbaPipeline.Monitoring.Trends;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>The one place with an opinion about growth. Pure: figures, thresholds and a time in, a verdict out.</summary>
public static class TrendJudge
{
    public static Verdict Judge(TrendFacts facts, TrendThresholds thresholds, DateTimeOffset now)
    {
        var trends = facts.Series.Where(series => !facts.UnknownKinds.Contains(series.Kind)).Select(TrendEstimate.Of).OfType<Trend>().ToList();
        var findings = trends.Select(trend => (Trend: trend, Reason: ReasonOf(trend, facts.MedianRepair ?? thresholds.UsualRepair, thresholds)))
            .Where(judged => judged.Reason is not null)
            .Select(judged => TrendWords.Of(judged.Trend, judged.Reason!.Value, facts, thresholds, now))
            .ToList();
        return new Verdict(ErrorTrend.CheckName, [DateOf(facts, trends.Count, findings)])
        {
            Findings = findings,
            Healthy = [.. HealthyOf(facts).Except(findings.Select(finding => finding.Fingerprint))],
            Unknowns = facts.Unknown,
        };
    }

    /// <summary>Why somebody is told; null: nobody is. Steepest first.</summary>
    public static TrendReason? ReasonOf(Trend trend, TimeSpan repair, TrendThresholds thresholds) => trend switch
    {
        _ when !IsSure(trend, thresholds) => null,
        _ when trend.Share > thresholds.SteepSlope => TrendReason.Steep,
        _ when trend.Share > thresholds.WarningSlope => TrendReason.Growing,
        { Breach: { } breach } when TimeSpan.FromDays(Math.Min(breach.Days, CheckRequest.MaxDates)) < repair => TrendReason.SoonBroken,
        _ => null,
    };

    /// <summary>Whether it moves at all: by its order, by its noise, and by enough things that it is about.</summary>
    public static bool IsSure(Trend trend, TrendThresholds thresholds) =>
        trend.Line.Slope > 0
        && trend.PValue < thresholds.Chance
        && trend.Signal >= (trend.Series.IsCounted ? thresholds.CountedSignal : thresholds.MeasuredSignal)
        && (!trend.Series.IsCounted || trend.Mean >= thresholds.LeastErrors);

    // What is open and was looked at is over when it is no longer found; what is gone from the record altogether, too.
    private static IEnumerable<Fingerprint> HealthyOf(TrendFacts facts) => facts.Open.Keys.Where(open =>
        TrendNames.KindOf(open.Entity) is { } kind && !facts.UnknownKinds.Contains(kind));

    private static DateVerdict DateOf(TrendFacts facts, int judged, List<Finding> findings) => facts switch
    {
        { Unknown.Count: > 0 } => new(facts.Today, Outcome.NotEvaluated, string.Join("; ", facts.Unknown)),
        { GameDays.Count: < TrendThresholds.GameDays } =>
            new(facts.Today, Outcome.NotDue, $"{facts.GameDays.Count} game days in {TrendThresholds.CalendarDays} days: too few for a trend"),
        _ when findings.Count == 0 => new(facts.Today, Outcome.Passed, $"{judged} figures over {facts.GameDays.Count} game days, none of them grows"),
        _ => new(facts.Today, Outcome.Failed, string.Join("; ", findings.Select(finding => finding.Subject))),
    };
}
