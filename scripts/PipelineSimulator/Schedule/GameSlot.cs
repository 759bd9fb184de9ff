namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// An Eastern game date and the tip-off on it. Most tips fall on the next day in UTC, so neither can be read off the other.
/// </summary>
public readonly record struct GameSlot(DateOnly GameDate, DateTimeOffset TipUtc);
