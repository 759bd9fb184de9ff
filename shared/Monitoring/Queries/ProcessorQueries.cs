using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Queries;

/// <summary>
/// Asks the tables of phases 3 and 4 what they hold of some dates, each by its own dataset, date column and form of id, in
/// one job; a table that cannot be asked leaves the others known.
/// </summary>
public sealed class ProcessorQueries(IWarehouse warehouse)
{
    public const string Opening = "season_opening";

    private static readonly QueryFile Openings = new(
        "SeasonOpenings", typeof(GameSighting),
        [("season_from", QueryType.Date), ("season_to", QueryType.Date), ("as_of", QueryType.Timestamp)]);

    private static readonly IReadOnlyDictionary<string, QueryFile> OfProcessor = new Dictionary<string, QueryFile>
    {
        ["player_game_summary"] = FileOf("PlayerGames"),
        ["team_defense_game_summary"] = FileOf("TeamDefenseGames"),
        ["team_offense_game_summary"] = FileOf("TeamOffenseGames"),
        ["upcoming_player_game_context"] = FileOf("UpcomingPlayerGames"),
        ["upcoming_team_game_context"] = FileOf("UpcomingTeamGames"),
        ["team_defense_zone_analysis"] = FileOf("DefenseZoneRows"),
        ["player_shot_zone_analysis"] = FileOf("ShotZoneRows"),
        ["player_composite_factors"] = FileOf("CompositeFactorGames"),
        ["player_daily_cache"] = FileOf("DailyCacheRows"),
        ["ml_feature_store"] = FileOf("FeatureStoreGames"),
    };

    public static IReadOnlyList<QueryFile> Files { get; } = [.. OfProcessor.Values, Openings];

    /// <summary>Per processor of a phase, and for the season's opening: its sightings, or why it could not be asked.</summary>
    public async Task<IReadOnlyDictionary<string, Evidence<IReadOnlyList<GameSighting>>>> ForAsync(
        Phase phase, IReadOnlyList<DateOnly> dates, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        var parts = ProcessorCatalogue.Of(phase).ToDictionary(
            processor => processor.Name,
            processor => PartOf(processor.Name, dates, asOf));
        if (phase is Phase.Precompute)
        {
            parts[Opening] = OpeningOf(dates, asOf);
        }

        var answer = await warehouse.AskPartsAsync<GameSighting>($"{phase}Sightings", parts, cancellationToken);
        return parts.Keys.ToDictionary(witness => witness, witness => answer[witness].OnlyOf(witness));
    }

    /// <summary>The question to one processor's table, for a job that asks others with it.</summary>
    internal static Query PartOf(string processor, IReadOnlyList<DateOnly> dates, DateTimeOffset? asOf) =>
        OfProcessor[processor].With(QueryParameter.Dates("dates", dates), QueryParameter.Timestamp("as_of", asOf));

    /// <summary>The question for the season's opening night, likewise.</summary>
    internal static Query OpeningOf(IReadOnlyList<DateOnly> dates, DateTimeOffset? asOf) => Openings.With(
        QueryParameter.Date("season_from", dates.Min().AddDays(-SlateThresholds.LongerThanASeason)),
        QueryParameter.Date("season_to", dates.Max()),
        QueryParameter.Timestamp("as_of", asOf));

    private static QueryFile FileOf(string name) =>
        new(name, typeof(GameSighting), [("dates", QueryType.Dates), ("as_of", QueryType.Timestamp)]);
}
