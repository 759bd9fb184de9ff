using System.Text.Json.Serialization;
using NbaPipeline.Monitoring.Calendar;

namespace NbaPipeline.Monitoring.Queries;

/// <summary>What one output holds of one date, small enough that a thousand dates are one answer; of the schedule and the predictions, one game.</summary>
/// <param name="Output">The schedule, a raw source, a processor, or the predictions.</param>
/// <param name="GameDate">The date, whatever the table calls it.</param>
/// <param name="GameId">Of the schedule and the predictions: the game; of a season's opening: the highest of its first night.</param>
/// <param name="Away">Of the schedule, as the seven that follow; of the predictions, as its id has it.</param>
/// <param name="Home">The home team.</param>
/// <param name="Tip">When the game begins.</param>
/// <param name="Status">1 scheduled, 2 running, 3 final.</param>
/// <param name="StatusText">The same in the league's words.</param>
/// <param name="AwayScore">Points; null while there are none.</param>
/// <param name="HomeScore">Points; null while there are none.</param>
/// <param name="SeenAt">When the row was written.</param>
/// <param name="Names">The systems that predict, with commas.</param>
/// <param name="Games">The pairs of teams, such as <c>MEM-ORL</c>, with commas; null where the table names none.</param>
/// <param name="RowCount">Rows as they lie there, doubles counted twice; of a source, those of players who played.</param>
/// <param name="EntityCount">Distinct players or teams of each game.</param>
/// <param name="GradableCount">Predictions that can be graded, each player, system and line once.</param>
/// <param name="GradedCount">Grades, each player, system and line once.</param>
/// <param name="MeanError">Points by which they were wrong on average.</param>
public sealed record SmokeFact(
    string Output,
    DateOnly GameDate,
    string? GameId,
    string? Away,
    string? Home,
    DateTimeOffset? Tip,
    long? Status,
    string? StatusText,
    long? AwayScore,
    long? HomeScore,
    DateTimeOffset? SeenAt,
    string? Names,
    string? Games,
    long RowCount,
    long EntityCount,
    long GradableCount,
    long GradedCount,
    double? MeanError)
{
    /// <summary>The ids of the games before and after the dates: one that stands there too was moved.</summary>
    public const string Around = "schedule_around";

    public const string Opening = "season_opening";

    public const string Predictions = "predictions";

    public const string Grades = "grades";

    [JsonIgnore]
    public GameKey? Key => GameKey.Of(GameDate, Away, Home);

    /// <summary>The games it holds, by date and both teams.</summary>
    [JsonIgnore]
    public IReadOnlyList<GameKey> Keys => [.. ListOf(Games).Select(pair => pair.Split('-')).Where(pair => pair.Length == 2)
        .Select(pair => GameKey.Of(GameDate, pair[0], pair[1])).OfType<GameKey>()];

    [JsonIgnore]
    public IReadOnlyList<string> Systems => [.. ListOf(Names)];

    /// <summary>The schedule's row as every check reads it; only the rows of a source show that somebody played.</summary>
    [JsonIgnore]
    public GameSighting Scheduled => new(
        GameSighting.Schedule, GameDate, GameId, Away, Home, Tip, Status, StatusText, AwayScore, HomeScore, 0, 0, 0, SeenAt, SeenAt);

    /// <summary>Its games as sightings of games that were played.</summary>
    [JsonIgnore]
    public IEnumerable<GameSighting> Played => Keys.Select(key => new GameSighting(
        Output, GameDate, null, key.First, key.Second, null, null, null, null, null, 1, 1, 1, SeenAt, SeenAt));

    private static string[] ListOf(string? text) => text?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [];
}
