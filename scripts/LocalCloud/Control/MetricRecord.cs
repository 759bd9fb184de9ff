namespace NbaPipeline.LocalCloud.Control;

/// <summary>One series of a metric as the local control plane has it.</summary>
/// <param name="Resource">The labels of what was measured.</param>
/// <param name="Metric">The labels of the metric.</param>
/// <param name="Points">The end of each day and its value, the newest first, as Google's API orders them.</param>
public sealed record MetricRecord(
    IReadOnlyDictionary<string, string> Resource, IReadOnlyDictionary<string, string> Metric, IReadOnlyList<(DateTimeOffset End, double Value)> Points);
