namespace NbaPipeline.Monitoring.Queries;

/// <summary>One figure about the features of one date. All figures have this one shape, so that one job asks for them all.</summary>
/// <param name="Fact">Which figure.</param>
/// <param name="GameDate">The game date.</param>
/// <param name="Name">A rule or a season; null where the date says it all.</param>
/// <param name="Mean">The mean score or completeness, 0 to 100.</param>
/// <param name="Total">How many were counted, in distinct things.</param>
/// <param name="Low">Of these, how many are too low.</param>
/// <param name="Early">Early-season rows, which are not among <paramref name="Total"/>.</param>
public sealed record FeatureFact(string Fact, DateOnly GameDate, string? Name, double? Mean, long Total, long Low, long Early)
{
    public const string Scores = "scores";
    public const string Windows = "windows";
    public const string Rejections = "rejections";
    public const string Predictions = "predictions";
    public const string Summaries = "summaries";
    public const string Opening = "opening";
}
