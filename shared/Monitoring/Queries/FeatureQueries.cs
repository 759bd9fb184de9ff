using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Queries;

/// <summary>
/// Asks for every figure about the features of some dates and of the days before them, in one job; a table that cannot be
/// asked leaves the other figures known.
/// </summary>
public sealed class FeatureQueries(IWarehouse warehouse)
{
    private static readonly QueryFile Scores = FileOf("FeatureScores", ("feature_dates", QueryType.Dates), ("low", QueryType.Number), ("as_of", QueryType.Timestamp));
    private static readonly QueryFile Windows = FileOf("TeamWindows", ("feature_dates", QueryType.Dates), ("as_of", QueryType.Timestamp));
    private static readonly QueryFile Rejections = FileOf("RuleRejections", ("feature_dates", QueryType.Dates));
    private static readonly QueryFile Predictions = FileOf("PredictedPlayers", ("feature_dates", QueryType.Dates), ("as_of", QueryType.Timestamp));
    private static readonly QueryFile Summaries = FileOf("SummarisedGames", ("history_dates", QueryType.Dates), ("as_of", QueryType.Timestamp));
    private static readonly QueryFile Openings = FileOf(
        "FirstNights", ("season_from", QueryType.Date), ("season_to", QueryType.Date), ("as_of", QueryType.Timestamp));

    public static IReadOnlyList<QueryFile> Files { get; } = [Scores, Windows, Rejections, Predictions, Summaries, Openings];

    /// <summary>Per figure: its rows, or why they are not known.</summary>
    public async Task<IReadOnlyDictionary<string, Evidence<IReadOnlyList<FeatureFact>>>> ForAsync(
        IReadOnlyList<DateOnly> dates, DateTimeOffset? asOf, FeatureThresholds thresholds, CancellationToken cancellationToken)
    {
        var now = QueryParameter.Timestamp("as_of", asOf);
        var features = QueryParameter.Dates("feature_dates", WithDaysBefore(dates, FeatureThresholds.TrendDays));
        var parts = new Dictionary<string, Query>
        {
            [FeatureFact.Scores] = Scores.With(features, QueryParameter.Number("low", thresholds.LowScore), now),
            [FeatureFact.Windows] = Windows.With(features, now),
            [FeatureFact.Rejections] = Rejections.With(features),
            [FeatureFact.Predictions] = Predictions.With(features, now),
            [FeatureFact.Summaries] = Summaries.With(QueryParameter.Dates("history_dates", WithDaysBefore(dates, FeatureThresholds.WindowDays)), now),
            [FeatureFact.Opening] = Openings.With(
                QueryParameter.Date("season_from", dates.Min().AddDays(-SlateThresholds.LongerThanASeason)), QueryParameter.Date("season_to", dates.Max()), now),
        };
        var answer = await warehouse.AskPartsAsync<FeatureFact>("FeatureFacts", parts, cancellationToken);
        return parts.Keys.ToDictionary(fact => fact, fact => answer[fact].Only(row => row.Fact == fact));
    }

    /// <summary>The scores alone, of the dates alone: what a gate needs at each message.</summary>
    public Task<Evidence<IReadOnlyList<FeatureFact>>> ScoresAsync(
        IReadOnlyList<DateOnly> dates, DateTimeOffset? asOf, FeatureThresholds thresholds, CancellationToken cancellationToken) => warehouse.LookAsync<FeatureFact>(
            Scores.With(
                QueryParameter.Dates("feature_dates", dates), QueryParameter.Number("low", thresholds.LowScore), QueryParameter.Timestamp("as_of", asOf)),
            cancellationToken);

    /// <summary>The dates and the days before each of them, each once and in order.</summary>
    public static IReadOnlyList<DateOnly> WithDaysBefore(IReadOnlyList<DateOnly> dates, int days) =>
        [.. dates.SelectMany(date => Enumerable.Range(0, days + 1).Select(back => date.AddDays(-back))).Distinct().Order()];

    private static QueryFile FileOf(string name, params (string Name, QueryType Type)[] parameters) => new(name, typeof(FeatureFact), parameters);
}
