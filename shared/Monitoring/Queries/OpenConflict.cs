using NbaPipeline.Monitoring.Calendar;

namespace NbaPipeline.Monitoring.Queries;

/// <summary>A load that rows in the streaming buffer stood in the way of, and that has not been made since.</summary>
public sealed record OpenConflict(
    string ConflictId,
    DateOnly GameDate,
    string? GameId,
    string? ProcessorName,
    string? ConflictType,
    long RetryCount,
    DateTimeOffset BeganAt,
    DateTimeOffset LastAttempt)
{
    /// <summary>One game in two loads is one game.</summary>
    public string Game => DatedGameId.KeyOf(GameDate, GameId)?.ToString() ?? GameId ?? ConflictId;

    /// <summary>As people call the game: <c>MIA@GSW</c>; its id where it has another form.</summary>
    public string Label => GameId?.Split('_') is [_, var away, var home] ? $"{away}@{home}" : GameId ?? "a game without an id";
}
