namespace NbaPipeline.Monitoring.Control;

/// <summary>One question to Cloud Monitoring: a metric, made into one value a day and a name.</summary>
/// <param name="Metric">Such as <c>run.googleapis.com/container/instance_count</c>.</param>
/// <param name="PerSeries">How a day of one series becomes a number, such as <c>ALIGN_MAX</c>.</param>
/// <param name="AcrossSeries">How series of one name become one, such as <c>REDUCE_MAX</c>.</param>
/// <param name="GroupBy">The labels that make the name, such as <c>resource.label.service_name</c>.</param>
public sealed record MetricQuery(string Metric, string PerSeries, string AcrossSeries, params IReadOnlyList<string> GroupBy);
