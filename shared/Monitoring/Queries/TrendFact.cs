namespace NbaPipeline.Monitoring.Queries;

/// <summary>One figure of one day. All questions about growth are answered in this one shape, so that one job asks them all.</summary>
/// <param name="Fact">Which figure.</param>
/// <param name="Day">The Eastern day, or the game date where the record has one.</param>
/// <param name="Name">A processor or a function; what the table is about where it has no such column.</param>
/// <param name="Phase">Where the record names it.</param>
/// <param name="Amount">How many, how long, how good.</param>
public sealed record TrendFact(string Fact, DateOnly Day, string Name, string? Phase, double Amount)
{
    public const string Errors = "errors";
    public const string OwnErrors = "own_errors";
    public const string Failures = "failures";
    public const string Durations = "durations";
    public const string Scores = "scores";
    public const string Games = "games";
}
