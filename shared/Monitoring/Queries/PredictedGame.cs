using NbaPipeline.Monitoring.Calendar;

namespace NbaPipeline.Monitoring.Queries;

/// <summary>What one system says about one game, in distinct players; all systems together where it names none.</summary>
public sealed record PredictedGame(
    DateOnly GameDate,
    string? GameId,
    string? SystemId,
    long PlayerCount,
    long ContradictedCount,
    long InactiveRowCount,
    DateTimeOffset? LastWritten)
{
    public GameKey? Key => DatedGameId.KeyOf(GameDate, GameId);
}
