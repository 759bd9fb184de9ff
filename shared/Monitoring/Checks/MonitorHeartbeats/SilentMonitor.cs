namespace NbaPipeline.Monitoring.Checks;

/// <summary>A function that did not run when it was due.</summary>
/// <param name="Pulse">Which, and when it was last seen.</param>
/// <param name="Missed">The calls without a sign of life; at least one.</param>
/// <param name="Severity">How long that is by its own schedule.</param>
internal sealed record SilentMonitor(Pulse Pulse, IReadOnlyList<DateTimeOffset> Missed, Severity Severity);
