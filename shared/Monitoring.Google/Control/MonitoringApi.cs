using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using NbaPipeline.Monitoring.Control;

namespace NbaPipeline.Monitoring.Google.Control;

/// <summary>
/// Cloud Monitoring, version 3: <c>timeSeries.list</c>, aligned to days that end when the last one does. What each point is about is the day
/// in which its interval began to end: its middle, so that an hour of daylight saving moves nothing.
/// </summary>
public sealed class MonitoringApi(GoogleApi google, IOptions<ControlPlaneOptions> options)
{
    private const int PageSize = 1000;
    private static readonly TimeSpan HalfADay = TimeSpan.FromHours(12);

    public async Task<IReadOnlyList<MetricDay>> ReadAsync(MetricQuery query, DateTimeOffset until, int days, CancellationToken cancellationToken)
    {
        var pages = await google.PagesAsync(options.Value.Monitoring, ResourceOf(query, until, days), PageSize, cancellationToken);
        return [.. pages.SelectMany(page => page.Items("timeSeries")).SelectMany(series => DaysOf(series, query))];
    }

    private string ResourceOf(MetricQuery query, DateTimeOffset until, int days)
    {
        (string Name, string Value)[] fields =
        [
            ("filter", $"metric.type=\"{query.Metric}\""),
            ("interval.startTime", Time(until.AddDays(-days))),
            ("interval.endTime", Time(until)),
            ("aggregation.alignmentPeriod", "86400s"),
            ("aggregation.perSeriesAligner", query.PerSeries),
            ("aggregation.crossSeriesReducer", query.AcrossSeries),
            .. query.GroupBy.Select(label => ("aggregation.groupByFields", label)),
        ];
        return $"v3/projects/{options.Value.ProjectId}/timeSeries?{string.Join('&', fields.Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value)}"))}";
    }

    private static IEnumerable<MetricDay> DaysOf(JsonNode series, MetricQuery query)
    {
        var name = string.Join('/', query.GroupBy.Select(label => LabelOf(series, label)));
        return from point in series.Items("points")
               let end = point["interval"].Time("endTime")
               let value = ValueOf(point["value"])
               where end is not null && value is not null
               select new MetricDay(name, DateOnly.FromDateTime((end.Value - HalfADay).UtcDateTime), value.Value);
    }

    // "resource.label.service_name": the labels of a series stand under "resource" and "metric".
    private static string LabelOf(JsonNode series, string label) =>
        label.Split('.') is [var part, .., var name] ? series[part]?["labels"].Text(name) ?? "" : "";

    private static double? ValueOf(JsonNode? value) =>
        double.TryParse(value.Text("doubleValue") ?? value.Text("int64Value"), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Time(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
