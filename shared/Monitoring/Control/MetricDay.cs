namespace NbaPipeline.Monitoring.Control;

/// <summary>What a metric was on one day, for one name.</summary>
/// <param name="Name">Its labels, in the order that was asked for, with slashes between.</param>
/// <param name="Day">The day that the value is about.</param>
/// <param name="Value">In the metric's own unit.</param>
public sealed record MetricDay(string Name, DateOnly Day, double Value);
