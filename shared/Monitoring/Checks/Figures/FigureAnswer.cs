namespace NbaPipeline.Monitoring.Checks;

/// <summary>What a table answered, and the mark it had then: as long as the mark is the same, so is the answer.</summary>
/// <param name="At">When the answer was last known to be true.</param>
/// <param name="Version">The table's mark before it was asked; empty where it could not be looked up.</param>
/// <param name="Facts">The rows.</param>
public sealed record FigureAnswer<T>(DateTimeOffset At, string Version, IReadOnlyList<T> Facts);
