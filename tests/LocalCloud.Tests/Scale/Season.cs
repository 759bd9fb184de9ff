using NbaPipeline.LocalCloud.GoogleSql;
using NbaPipeline.LocalCloud.Values;
using NbaPipeline.LocalCloud.Warehouse;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.LocalCloud.Tests.Scale;

/// <summary>A season as the pipeline stores it: thirteen tables, 165 dates, 300,000 rows, always the same.</summary>
internal static class Season
{
    public const int Dates = 165;

    public static readonly DateOnly First = new(2025, 10, 22);

    private const int Games = 8;

    private static readonly (string Table, int RowsADay)[] Tables =
    [
        ("nba_raw.bdl_player_boxscores", 250),
        ("nba_raw.nbac_gamebook_player_stats", 280),
        ("nba_raw.nbac_schedule", 100),
        ("nba_raw.nbac_team_boxscore", 17),
        ("nba_analytics.player_game_summary", 240),
        ("nba_analytics.team_defense_game_summary", 16),
        ("nba_analytics.team_offense_game_summary", 16),
        ("nba_analytics.upcoming_player_game_context", 250),
        ("nba_analytics.upcoming_team_game_context", 20),
        ("nba_precompute.player_composite_factors", 230),
        ("nba_predictions.ml_feature_store_v2", 200),
        ("nba_predictions.player_prop_predictions", 180),
        ("nba_predictions.prediction_accuracy", 20),
    ];

    public static int Rows => Tables.Sum(table => table.RowsADay) * Dates;

    /// <summary>One row a date: for each table whether it has any, how many, and of how many games.</summary>
    public static string Smoke { get; } = $"""
        WITH
        {string.Join(",\n", Tables.Select((table, index) => $"t{index} AS (SELECT game_date, COUNT(*) AS n, COUNT(DISTINCT game_id) AS games FROM `{table.Table}` WHERE game_date IN UNNEST(@dates) GROUP BY game_date)"))}
        SELECT day, {string.Join(", ", Tables.Select((_, index) => $"t{index}.n IS NOT NULL, IFNULL(t{index}.n, 0), IFNULL(t{index}.games, 0)"))}
        FROM UNNEST(@dates) AS day
        {string.Join("\n", Tables.Select((_, index) => $"LEFT JOIN t{index} ON t{index}.game_date = day"))}
        ORDER BY day
        """;

    public static LocalWarehouse Warehouse(GoogleSqlEngine engine)
    {
        var warehouse = new LocalWarehouse(engine, TimeProvider.System);
        foreach (var (table, rows) in Tables)
        {
            warehouse.CreateTable(TableCatalogue.Get(table));
            warehouse.Load(table, Enumerable.Range(0, Dates).SelectMany(day => Enumerable.Range(0, rows).Select(row => Row(day, row))));
        }

        return warehouse;
    }

    public static QueryParameter DatesFrom(int day, int count) =>
        new("dates", SqlType.ArrayOf(SqlType.Of("DATE")), Enumerable.Range(day, count).Select(number => (object?)First.AddDays(number)).ToArray());

    /// <summary>What the smoke query answers for a day, counted without SQL.</summary>
    public static object[] Expected(int day) =>
    [
        First.AddDays(day),
        .. Tables.SelectMany(table => day is >= 0 and < Dates ? new object[] { true, (long)table.RowsADay, (long)Games } : [false, 0L, 0L]),
    ];

    private static Dictionary<string, object?> Row(int day, int row) => new()
    {
        ["game_date"] = First.AddDays(day),
        ["game_id"] = $"00225{day:000}{row % Games:00}",
    };
}
