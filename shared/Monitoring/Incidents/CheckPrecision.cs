namespace NbaPipeline.Monitoring.Incidents;

/// <summary>How often people found that what a check said was no problem at all.</summary>
public sealed record CheckPrecision(string CheckName, long Phase, long Opened, long FalsePositives, double FalsePositiveShare);
