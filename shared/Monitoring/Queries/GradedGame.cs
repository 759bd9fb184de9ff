using NbaPipeline.Monitoring.Calendar;

namespace NbaPipeline.Monitoring.Queries;

/// <summary>One game's predictions as the grading sees them, each counted once; those that cannot be graded by the reason why.</summary>
public sealed record GradedGame(
    DateOnly GameDate,
    string? GameId,
    long PredictionCount,
    long GradableCount,
    long GradedCount,
    long VoidedCount,
    long UnrealLineCount,
    long PlaceholderLineCount,
    long NoLineCount,
    long InvalidatedCount,
    long InactiveCount,
    long GradeRowCount,
    DateTimeOffset? LastWritten)
{
    public GameKey? Key => DatedGameId.KeyOf(GameDate, GameId);
}
