namespace NbaPipeline.Monitoring.Gates;

/// <summary>Since when a date is held back, and why.</summary>
public sealed record BreakerTrip(DateTimeOffset Since, string Reason);
