namespace NbaPipeline.Monitoring.Queries;

/// <summary>One figure that only the doctor asks for. All have this one shape, so that one job asks for them all.</summary>
/// <param name="Fact">Which figure.</param>
/// <param name="GameDate">The game date.</param>
/// <param name="GameId">Of predictions: the game as they name it.</param>
/// <param name="SystemId">Of predictions: whose they are.</param>
/// <param name="PlayerCount">Distinct players: predicted, with a line, or with a grade that is right or wrong.</param>
/// <param name="MatchedCount">Of these, those that the other table has too; of grades, all of them.</param>
/// <param name="VoidCount">Grades that are voids.</param>
/// <param name="OverCount">Predictions that say over; of grades, the right ones.</param>
/// <param name="UnderCount">Predictions that say under; of grades, the wrong ones.</param>
/// <param name="LineCount">Distinct players with a line.</param>
/// <param name="PlaceholderCount">Of these, with the line of 20.0 that stands for none.</param>
/// <param name="OddLineCount">Of these, with a line that no player of this league has.</param>
/// <param name="LineSum">The sum of these lines, a player once.</param>
/// <param name="ConfidenceCount">Predictions with a confidence between 0 and 100 that is more than 1.</param>
/// <param name="UsualCount">Of all, those from 60 to 80.</param>
/// <param name="PredictionCount">Predictions, each player once.</param>
/// <param name="LastFirstAt">When the last of the players was predicted for the first time.</param>
public sealed record DoctorFact(
    string Fact,
    DateOnly GameDate,
    string? GameId,
    string? SystemId,
    long PlayerCount,
    long MatchedCount,
    long VoidCount,
    long OverCount,
    long UnderCount,
    long LineCount,
    long PlaceholderCount,
    long OddLineCount,
    double LineSum,
    long ConfidenceCount,
    long UsualCount,
    long PredictionCount,
    DateTimeOffset? LastFirstAt)
{
    public const string Predicted = "predicted";
    public const string Lines = "lines";
    public const string Actuals = "actuals";
    public const string Grades = "graded";
}
