using System.Globalization;
using NbaPipeline.Monitoring.Charts;
using NbaPipeline.Monitoring.Recovery;
using NbaPipeline.Monitoring.Thresholds;
using NbaPipeline.Monitoring.Trends;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Says what grows, how fast, how sure that is, when it breaks a promise, and shows it.</summary>
internal static class TrendWords
{
    public static Finding Of(Trend trend, TrendReason reason, TrendFacts facts, TrendThresholds thresholds, DateTimeOffset now)
    {
        var (days, fingerprint) = (trend.Series.Days.TakeLast(TrendThresholds.GameDays).ToList(), FingerprintOf(trend, facts));
        var chart = ChartOf(trend.Series);
        return new()
        {
            Fingerprint = fingerprint,
            Severity = Severity.Warning,
            What = WhatOf(trend.Series),
            HowBad = reason switch
            {
                TrendReason.Steep => $"steep, {Percent(trend.Share)} {Worse(trend)} a day",
                TrendReason.Growing => $"{Percent(trend.Share)} {Worse(trend)} a day",
                _ => $"{Number(trend.Series.Limit!.Value)} {UnitOf(trend.Series.Kind)} crossed by {DateAfter(trend, facts, trend.Breach!.Days)}",
            },
            Observed = $"{Percent(trend.Share)} a day (95 %: {Percent(trend.LowShare)} to {Percent(trend.HighShare)}) over {days.Count} game days, "
                + $"from {Number(days[0].Value)} to {Number(days[^1].Value)} {UnitOf(trend.Series.Kind)}",
            Expected = $"{Percent(thresholds.WarningSlope)} a day or less",
            Threshold = RuleOf(reason, facts, thresholds),
            Since = facts.Open.TryGetValue(fingerprint, out var since) ? since : now,
            Impact = "Nothing is broken yet; left alone it is an outage, a quota or a night without numbers later",
            Details = [.. days.Select(day => $"{day.Date:yyyy-MM-dd}, {Number(day.Value)} {UnitOf(trend.Series.Kind)}, {day.Games} games")],
            Patterns = [.. PatternsOf(trend, chart, facts)],
            Command = CommandOf(trend.Series, days[0].Date),
            Chart = chart,
        };
    }

    private static Fingerprint FingerprintOf(Trend trend, TrendFacts facts) =>
        (TrendNames.PhaseOf(trend.Series.Kind), TrendNames.EntityOf(trend.Series)) is var (phase, entity)
            ? facts.Open.Keys.Where(open => open.Phase == phase && open.Entity == entity)
                .OrderBy(open => open.GameDate)
                .FirstOrDefault(new Fingerprint(phase, entity, trend.Series.Days[^1].Date))
            : default;

    private static string WhatOf(TrendSeries series) => series.Kind switch
    {
        TrendKind.Errors => $"Errors of {series.Name}",
        TrendKind.OwnErrors => $"Failed runs of our {series.Name}",
        TrendKind.Failures => $"Failed runs of {series.Name}",
        TrendKind.Durations => $"Run time of {series.Name}",
        TrendKind.Scores => "Feature quality",
        TrendKind.Coverage => $"Coverage of {series.Name}",
        TrendKind.Quota => $"Use of {series.Name}",
        TrendKind.Memory => $"Memory of {series.Name}",
        TrendKind.Latency => $"Slow answers of {series.Name}",
        _ => $"Instances of {series.Name}",
    };

    private static string UnitOf(TrendKind kind) => kind switch
    {
        TrendKind.Durations => "seconds",
        TrendKind.Scores => "points",
        TrendKind.Coverage => "% of games",
        TrendKind.Memory => "%",
        TrendKind.Latency => "ms",
        TrendKind.Instances => "instances",
        TrendKind.Quota => "a day",
        _ => "errors",
    };

    private static string RuleOf(TrendReason reason, TrendFacts facts, TrendThresholds thresholds) => reason is TrendReason.SoonBroken
        ? $"Warning when an objective is crossed sooner than half of all repairs are done ({(facts.MedianRepair ?? thresholds.UsualRepair).TotalHours:0.#} h)"
        : $"Warning above {Percent(thresholds.WarningSlope)} a day with a chance below {Percent(thresholds.Chance)}, "
            + $"steep above {Percent(thresholds.SteepSlope)}";

    // What is counted has no other unit than its name.
    private static BarChart ChartOf(TrendSeries series) => new(
        $"{WhatOf(series)}{(series.IsCounted || series.Kind is TrendKind.Quota ? "" : $", {UnitOf(series.Kind)}")}, by game day",
        [.. series.Days.Select(day => new ChartBar(day.Date, day.Value))],
        series.Limit);

    private static IEnumerable<string> PatternsOf(Trend trend, BarChart chart, TrendFacts facts)
    {
        yield return $"{chart.Line}, game days only";
        if (trend.Breach is { } breach)
        {
            yield return $"objective of {Number(trend.Series.Limit!.Value)} {UnitOf(trend.Series.Kind)}: crossed by {DateAfter(trend, facts, breach.Days)}, in {Number(breach.Days)} days "
                + $"({Number(breach.Soonest)} to {(breach.Latest is { } latest ? Number(latest) : "never")})";
        }
    }

    private static string CommandOf(TrendSeries series, DateOnly from) => series.Kind switch
    {
        TrendKind.Errors => TrendCommand.LookAtErrors(series.Name, from),
        TrendKind.OwnErrors => TrendCommand.LookAtOwnErrors(series.Name, from),
        TrendKind.Failures or TrendKind.Durations => TrendCommand.LookAtRuns(series.Name, from),
        TrendKind.Scores or TrendKind.Coverage => TrendCommand.LookAtFeatures(from),
        TrendKind.Quota => TrendCommand.LookAtQuota(series.Name),
        _ => TrendCommand.LookAtService(series.Name),
    };

    private static string DateAfter(Trend trend, TrendFacts facts, double days) =>
        trend.Series.Days[^1].Date.AddDays((int)Math.Min(Math.Ceiling(days), CheckRequest.MaxDates)) is var date && date < facts.Today
            ? $"{facts.Today:yyyy-MM-dd}"
            : $"{date:yyyy-MM-dd}";

    private static string Worse(Trend trend) => trend.Series.IsBadWhenItFalls ? "less" : "more";

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.#} %");

    private static string Number(double value) => BarChart.Number(value);
}
