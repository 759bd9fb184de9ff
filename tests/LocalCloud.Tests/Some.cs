using NbaPipeline.LocalCloud.Values;
using NbaPipeline.LocalCloud.Warehouse;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.LocalCloud.Tests;

/// <summary>Tables, rows and warehouses by intention.</summary>
internal static class Some
{
    public static readonly DateOnly Thursday = new(2026, 1, 15);

    public static LocalWarehouse Warehouse(TimeProvider? time = null, params IReadOnlyList<TableSchema> tables)
    {
        var warehouse = new LocalWarehouse(Engine.Shared, time ?? TimeProvider.System);
        foreach (var table in tables)
        {
            warehouse.CreateTable(table);
        }

        return warehouse;
    }

    /// <summary>The box scores, with so many rows on each of these dates.</summary>
    public static LocalWarehouse BoxScores(params IReadOnlyList<(DateOnly Date, int Rows)> days)
    {
        var warehouse = Warehouse(null, TableCatalogue.Get("nba_raw.bdl_player_boxscores"), TableCatalogue.Get("nba_raw.nbac_schedule"));
        warehouse.Load("nba_raw.bdl_player_boxscores", days.SelectMany(day => Enumerable.Range(0, day.Rows).Select(row => BoxScore(day.Date, row))));
        return warehouse;
    }

    public static Dictionary<string, object?> BoxScore(DateOnly date, int row) => new()
    {
        ["game_id"] = $"{date:yyyyMMdd}_MEM_ORL",
        ["game_date"] = date,
        ["team_abbr"] = row % 2 == 0 ? "MEM" : "ORL",
        ["player_lookup"] = $"player{row}",
        ["points"] = row,
    };

    public static TableSchema Table(string name, params IReadOnlyList<TableColumn> columns) => new() { Name = name, Grain = "one row per test", Columns = columns };

    public static TableColumn Column(string name, string type) => new() { Name = name, Type = type };

    public static QueryParameter Date(string name, DateOnly value) => new(name, SqlType.Of("DATE"), value);
}
