namespace NbaPipeline.Monitoring.Queries;

/// <summary>A load that says itself that rows of a game were too young to be replaced; whether the log knows of it is another question.</summary>
/// <param name="GameDate">The game's date.</param>
/// <param name="GameId">Null where the load named no game.</param>
/// <param name="ProcessorName">The loader.</param>
/// <param name="HappenedAt">When its run began.</param>
public sealed record ConflictSighting(DateOnly GameDate, string? GameId, string ProcessorName, DateTimeOffset HappenedAt);
