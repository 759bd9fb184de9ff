using NbaPipeline.LocalCloud.GoogleSql;
using NbaPipeline.LocalCloud.Warehouse;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests;

/// <summary>The simulator knows nothing of our table descriptions, so what it writes is compared with them here.</summary>
public sealed class PhaseSchemaTests
{
    private static readonly Lazy<IReadOnlyList<SimulatedRow>> Rows = new(() => [.. Some.World().Rows()]);

    [Test]
    public void Every_table_of_phases_3_to_6_is_written() =>
        Assert.That(Rows.Value.Select(row => row.Table).Distinct().Order(StringComparer.Ordinal), Is.EqualTo(
        [
            Tables.PlayerGameSummary, Tables.TeamDefense, Tables.TeamOffense, Tables.UpcomingPlayers, Tables.UpcomingTeams,
            Tables.PhaseCompletions,
            Tables.CompositeFactors, Tables.DailyCache, Tables.ShotZones, Tables.DefenseZones,
            Tables.FeatureStore, Tables.Predictions, Tables.Accuracy,
            Tables.BdlBoxScores, Tables.Gamebook, Tables.Schedule, Tables.RunHistory,
        ]));

    [Test]
    public void Every_value_stands_in_a_column_of_its_type() =>
        Assert.That(
            Rows.Value.SelectMany(row => row.Values.Where(value => !Fits(row.Table, value)).Select(value => $"{row.Table}.{value.Key}: {value.Value}")).Distinct(),
            Is.Empty);

    [Test]
    public void Every_row_has_its_partition_and_its_processing_time() =>
        Assert.That(
            Rows.Value.Where(row => TableCatalogue.Get(row.Table) is var table
                && (row.Values.GetValueOrDefault(table.Partition!) is null || row.Values.GetValueOrDefault(table.ProcessingTime!) is not DateTimeOffset at || at != row.At))
                .Select(row => row.Table).Distinct(),
            Is.Empty);

    [Test]
    public void No_key_is_written_twice() =>
        Assert.That(
            Rows.Value.Where(row => row.Table is not (Tables.Schedule or Tables.RunHistory or Tables.PhaseCompletions))
                .GroupBy(row => (row.Table, string.Join('|', Keys.Select(key => row.Values.GetValueOrDefault(key)))))
                .Where(group => group.Count() > 1)
                .Select(group => group.Key),
            Is.Empty);

    [Test]
    public async Task The_local_warehouse_takes_them_all()
    {
        await using var engine = await GoogleSqlEngine.StartAsync();
        using var warehouse = new LocalWarehouse(engine, new SimulatedClock(Some.World().EndsAt));

        await new WarehouseWorld(warehouse).LoadAsync(Rows.Value, CancellationToken.None);

        Assert.That(Rows.Value.CountBy(row => row.Table).Select(table => (table.Key, (long)table.Value)), Is.All.Matches<(string Table, long Rows)>(
            table => warehouse.RowCount(table.Table) == table.Rows));
    }

    private static readonly string[] Keys =
    [
        "game_id", "player_lookup", "team_abbr", "defending_team_abbr", "system_id", "prediction_version", "line_value",
        "game_date", "cache_date", "analysis_date",
    ];

    private static bool Fits(string table, KeyValuePair<string, object?> value) =>
        TableCatalogue.Get(table).Column(value.Key) is { IsRepeated: false } column && (column.Type, value.Value) switch
        {
            (_, null) => true,
            ("STRING", string) or ("INT64", long) or ("FLOAT64", double) or ("NUMERIC", decimal) or ("BOOL", bool) or ("DATE", DateOnly) => true,
            ("TIMESTAMP", DateTimeOffset at) => at.Offset == TimeSpan.Zero,
            _ => false,
        };
}
