namespace NbaPipeline.Monitoring.Calendar;

/// <summary>
/// One game as one witness saw it: the schedule (status, scores, tip) or a raw source (rows, players). All witnesses
/// answer in this one shape, so that one query asks them all.
/// </summary>
public sealed record GameSighting(
    string Witness,
    DateOnly GameDate,
    string? GameId,
    string? Away,
    string? Home,
    DateTimeOffset? Tip,
    long? Status,
    string? StatusText,
    long? AwayScore,
    long? HomeScore,
    long RowCount,
    long PlayerCount,
    long ActiveCount,
    DateTimeOffset? FirstSeen,
    DateTimeOffset? LastSeen)
{
    public const string Schedule = "schedule";

    public GameKey? Key => GameKey.Of(GameDate, Away, Home);

    public bool HasScores => AwayScore is not null && HomeScore is not null;

    /// <summary>Rows in which nobody played are a pre-game file or a book fetched too early, not a box score.</summary>
    public bool ShowsThatItWasPlayed => ActiveCount > 0;
}
