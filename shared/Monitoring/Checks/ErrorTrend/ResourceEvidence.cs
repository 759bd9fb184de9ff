using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Control;
using NbaPipeline.Monitoring.Thresholds;
using NbaPipeline.Monitoring.Trends;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>
/// What the cloud measured about services and quotas, a call a metric. Functions of the second generation are services too. The limit of a
/// quota is asked for only where its use grows: it is another call.
/// </summary>
public sealed class ResourceEvidence(IControlPlane control, TrendThresholds thresholds)
{
    private const string Service = "resource.label.service_name";
    private const double Percent = 100;

    private static readonly Dictionary<TrendKind, MetricQuery> Metrics = new()
    {
        [TrendKind.Memory] = new("run.googleapis.com/container/memory/utilizations", "ALIGN_PERCENTILE_99", "REDUCE_MAX", Service),
        [TrendKind.Latency] = new("run.googleapis.com/request_latencies", "ALIGN_PERCENTILE_95", "REDUCE_MAX", Service),
        [TrendKind.Instances] = new("run.googleapis.com/container/instance_count", "ALIGN_MAX", "REDUCE_SUM", Service),
        [TrendKind.Quota] = new(
            "serviceruntime.googleapis.com/quota/rate/net_usage", "ALIGN_SUM", "REDUCE_SUM", "resource.label.service", "metric.label.quota_metric"),
    };

    /// <summary>Per kind: its figures over these game days, or why they are not known.</summary>
    public async Task<IReadOnlyDictionary<TrendKind, Evidence<IReadOnlyList<TrendSeries>>>> ForAsync(
        DateOnly today, IReadOnlyList<Slate> gameDays, CancellationToken cancellationToken)
    {
        var answers = await Task.WhenAll(Metrics.Keys.Select(kind => LookAsync(kind, today, gameDays, cancellationToken)));
        return Metrics.Keys.Zip(answers).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    private async Task<Evidence<IReadOnlyList<TrendSeries>>> LookAsync(
        TrendKind kind, DateOnly today, IReadOnlyList<Slate> gameDays, CancellationToken cancellationToken)
    {
        try
        {
            var days = await control.ReadMetricAsync(
                Metrics[kind], PipelineClock.At(today, TimeOnly.MinValue), today.DayNumber - gameDays[0].Date.DayNumber, cancellationToken);
            var series = days.GroupBy(day => day.Name)
                .Select(name => new TrendSeries(kind, name.Key, DaysOf(kind, [.. name], gameDays)) { Limit = kind is TrendKind.Memory ? thresholds.MemoryObjective : null });
            return new Evidence<IReadOnlyList<TrendSeries>>.Known(await Task.WhenAll(series.Select(one => LimitedAsync(one, cancellationToken))));
        }
        catch (ControlPlaneException exception)
        {
            return new Evidence<IReadOnlyList<TrendSeries>>.Unknown(new(exception.Message, "cloudmonitoring"));
        }
    }

    private static IReadOnlyList<GameDayValue> DaysOf(TrendKind kind, IReadOnlyList<MetricDay> days, IReadOnlyList<Slate> gameDays) =>
    [
        .. from slate in gameDays
           from day in days.Where(day => day.Day == slate.Date).Take(1)
           select new GameDayValue(slate.Date, slate.Expected.Count, kind is TrendKind.Memory ? day.Value * Percent : day.Value),
    ];

    private async Task<TrendSeries> LimitedAsync(TrendSeries series, CancellationToken cancellationToken)
    {
        if (series.Kind is not TrendKind.Quota || TrendEstimate.Of(series) is not { } trend || !TrendJudge.IsSure(trend, thresholds))
        {
            return series;
        }

        var (api, metric) = (series.Name.Split('/')[0], series.Name[(series.Name.IndexOf('/', StringComparison.Ordinal) + 1)..]);
        var quotas = await control.ListQuotasAsync(api, cancellationToken);
        return series with { Limit = quotas.FirstOrDefault(quota => quota.Metric == metric && quota.Unit.StartsWith("1/d/", StringComparison.Ordinal))?.Limit };
    }
}
