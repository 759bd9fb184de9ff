namespace NbaPipeline.Monitoring.Charts;

/// <summary>A day's figure.</summary>
public readonly record struct ChartBar(DateOnly Date, double Value);
