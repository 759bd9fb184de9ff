using NbaPipeline.LocalCloud.Values;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.Tests;

/// <summary>Two small tables to change: the games, and what came in the night.</summary>
internal static class Games
{
    public static readonly DateTimeOffset Noon = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    /// <summary>ds.games: 1 MEM 100, 2 ORL 90, 3 BOS NULL; ds.night: 2 ORL 95, 3 BOS 88, 4 LAL 70.</summary>
    public static LocalWarehouse Warehouse(TimeProvider? time = null, WriteQuota? quota = null, IWarehouseFaults? faults = null)
    {
        var warehouse = new LocalWarehouse(Engine.Shared, time ?? TimeProvider.System, quota, faults);
        warehouse.CreateTable(Some.Table("ds.games", Columns));
        warehouse.CreateTable(Some.Table("ds.night", Columns));
        warehouse.Load("ds.games", [Row(1, "MEM", 100), Row(2, "ORL", 90), Row(3, "BOS", null)]);
        warehouse.Load("ds.night", [Row(2, "ORL", 95), Row(3, "BOS", 88), Row(4, "LAL", 70)]);
        return warehouse;
    }

    public static Dictionary<string, object?> Row(int id, string team, int? points) => new() { ["id"] = id, ["team"] = team, ["points"] = points };

    /// <summary>The games as text, in order: <c>1 MEM 100, 2 ORL 90</c>.</summary>
    public static async Task<string> ShownAsync(this LocalWarehouse warehouse)
    {
        const string Sql = "SELECT CONCAT(id, ' ', IFNULL(team, '-'), ' ', IFNULL(CAST(points AS STRING), '-')) FROM ds.games ORDER BY id, team, points";
        return string.Join(", ", (await warehouse.QueryAsync(Sql)).Rows.Select(row => row[0]));
    }

    public static QueryParameter Number(string name, long? value) => new(name, SqlType.Of("INT64"), value);

    private static Monitoring.Pipeline.TableColumn[] Columns => [Some.Column("id", "INT64"), Some.Column("team", "STRING"), Some.Column("points", "INT64")];
}
