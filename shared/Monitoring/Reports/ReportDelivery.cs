namespace NbaPipeline.Monitoring.Reports;

/// <summary>How far a report got.</summary>
/// <param name="Problem">Why no further, without any secret; null: all of it is out.</param>
public sealed record ReportDelivery(ReportStatus Status, int Parts, string? Problem = null);
