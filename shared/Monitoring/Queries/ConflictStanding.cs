namespace NbaPipeline.Monitoring.Queries;

/// <summary>How a conflict stands, by its newest row of the log: open, or resolved and by what.</summary>
public sealed record ConflictStanding(
    string ConflictId,
    DateOnly GameDate,
    string? GameId,
    string? ProcessorName,
    string? ConflictType,
    long RetryCount,
    bool Resolved,
    string? ResolutionMethod,
    DateTimeOffset BeganAt,
    DateTimeOffset LastAttempt)
{
    public OpenConflict Conflict => new(ConflictId, GameDate, GameId, ProcessorName, ConflictType, RetryCount, BeganAt, LastAttempt);
}
