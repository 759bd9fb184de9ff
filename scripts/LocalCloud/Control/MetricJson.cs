using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace NbaPipeline.LocalCloud.Control;

/// <summary>Cloud Monitoring's <c>timeSeries.list</c>, for whole days of one metric: what our client asks for, and nothing else.</summary>
internal static partial class MetricJson
{
    private const string Day = "86400s";

    public static IResult Of(HttpRequest request, IControlRecords records)
    {
        var metric = MetricType().Match(request.Query["filter"].ToString());
        return metric.Success && request.Query["aggregation.alignmentPeriod"] == Day
            && Time(request, "interval.startTime") is { } from && Time(request, "interval.endTime") is { } until && from < until
                ? ControlPages.Of(request, "timeSeries", records.Metric(metric.Groups[1].Value, until, (int)(until - from).TotalDays), SeriesOf)
                : ControlJson.Error(StatusCodes.Status400BadRequest, "The local cloud knows daily values of one metric.type in an interval.");
    }

    private static JsonNode SeriesOf(MetricRecord record) => new JsonObject
    {
        ["metric"] = new JsonObject { ["labels"] = Labels(record.Metric) },
        ["resource"] = new JsonObject { ["labels"] = Labels(record.Resource) },
        ["valueType"] = "DOUBLE",
        ["points"] = new JsonArray([.. record.Points.Select(point => new JsonObject
        {
            ["interval"] = new JsonObject { ["startTime"] = Text(point.End.AddDays(-1)), ["endTime"] = Text(point.End) },
            ["value"] = new JsonObject { ["doubleValue"] = point.Value },
        })]),
    };

    private static JsonObject Labels(IReadOnlyDictionary<string, string> labels) =>
        new(labels.Select(label => KeyValuePair.Create<string, JsonNode?>(label.Key, label.Value)));

    private static DateTimeOffset? Time(HttpRequest request, string name) =>
        DateTimeOffset.TryParse(request.Query[name], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    [GeneratedRegex("metric\\.type\\s*=\\s*\"([^\"]+)\"")]
    private static partial Regex MetricType();
}
