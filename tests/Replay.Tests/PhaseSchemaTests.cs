using System.Text.Json.Nodes;
using NbaPipeline.LocalCloud.GoogleSql;
using NbaPipeline.LocalCloud.Warehouse;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests;

/// <summary>The simulator knows nothing of our table descriptions, so what it writes is compared with them here.</summary>
public sealed class PhaseSchemaTests
{
    private static readonly Lazy<IReadOnlyList<SimulatedRow>> Rows = new(() => [.. Some.World().Rows()]);

    /// <summary>Each fault that leaves rows in a table that stays empty without it, or other values in one that does not.</summary>
    private const string Faults = """
        { "id": "a", "kind": "execution_hides_failures", "from": "2026-01-20T05:00:00Z" },
        { "id": "b", "kind": "queue_growing", "per_hour": 2, "from": "2026-01-20T05:00:00Z", "to": "2026-01-20T10:00:00Z" },
        { "id": "c", "kind": "run_storm", "per_hour": 60, "from": "2026-01-20T05:00:00Z", "to": "2026-01-20T06:00:00Z" },
        { "id": "d", "kind": "streaming_conflict", "minutes": 60, "date": "2026-01-19" },
        { "id": "e", "kind": "orchestrator_down", "reason": "crash", "from": "2026-01-20T12:00:00Z", "to": "2026-01-20T14:30:00Z" }
        """;

    private static readonly Lazy<IReadOnlyList<SimulatedRow>> Faulty =
        new(() => [.. Some.World(Faults).Rows().Where(row => row.Table == Tables.RunHistory || IsRecord(row))]);

    [Test]
    public void Every_table_is_written_of_which_a_quiet_world_without_noise_has_rows() =>
        Assert.That(Rows.Value.Select(row => row.Table).Distinct().Order(StringComparer.Ordinal), Is.EqualTo(
        [
            Tables.PlayerGameSummary, Tables.TeamDefense, Tables.TeamOffense, Tables.UpcomingPlayers, Tables.UpcomingTeams,
            Tables.ExpectedSchedule, Tables.PhaseCompletions, Tables.PhaseExecutions, Tables.EventLog, Tables.ScraperExecutions, Tables.ServiceErrors,
            Tables.WorkflowDecisions, Tables.WorkflowExecutions,
            Tables.CompositeFactors, Tables.DailyCache, Tables.ShotZones, Tables.DefenseZones,
            Tables.FeatureStore, Tables.Predictions, Tables.Accuracy,
            Tables.BdlBoxScores, Tables.Gamebook, Tables.Schedule, Tables.RunHistory,
        ]));

    [Test]
    public void Faults_fill_the_other_records_with_values_that_fit_too()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Faulty.Value.Select(row => row.Table), Is.SupersetOf([Tables.FailedQueue, Tables.ScraperFailures]));
            Assert.That(Misfits(Faulty.Value), Is.Empty);
        }
    }

    [Test]
    public void Every_value_stands_in_a_column_of_its_type() =>
        Assert.That(Misfits(Rows.Value), Is.Empty);

    [Test]
    public void Every_row_has_its_partition_and_its_processing_time() =>
        Assert.That(
            Rows.Value.Where(row => TableCatalogue.Get(row.Table) is var table
                && (row.Values.GetValueOrDefault(table.Partition!) is null
                    || (table.ProcessingTime is { } time && (row.Values.GetValueOrDefault(time) is not DateTimeOffset at || at != row.At))))
                .Select(row => row.Table).Distinct(),
            Is.Empty);

    [Test]
    public void No_key_is_written_twice() =>
        Assert.That(
            Rows.Value.Where(row => row.Table is not (Tables.Schedule or Tables.RunHistory or Tables.PhaseCompletions) && !IsRecord(row))
                .GroupBy(row => (row.Table, string.Join('|', Keys.Select(key => row.Values.GetValueOrDefault(key)))))
                .Where(group => group.Count() > 1)
                .Select(group => group.Key),
            Is.Empty);

    [Test]
    public async Task The_local_warehouse_takes_them_all()
    {
        await using var engine = await GoogleSqlEngine.StartAsync();
        using var warehouse = new LocalWarehouse(engine, new SimulatedClock(Some.World().EndsAt));

        await new WarehouseWorld(warehouse).LoadAsync([.. Rows.Value, .. Faulty.Value], CancellationToken.None);

        Assert.That(
            Rows.Value.Concat(Faulty.Value).CountBy(row => row.Table).Select(table => (table.Key, (long)table.Value)),
            Is.All.Matches<(string Table, long Rows)>(table => warehouse.RowCount(table.Table) == table.Rows));
    }

    private static readonly string[] Keys =
    [
        "game_id", "player_lookup", "team_abbr", "defending_team_abbr", "system_id", "prediction_version", "line_value",
        "game_date", "cache_date", "analysis_date",
    ];

    private static bool IsRecord(SimulatedRow row) => row.Table.StartsWith("nba_orchestration.", StringComparison.Ordinal);

    private static IEnumerable<string> Misfits(IEnumerable<SimulatedRow> rows) => rows
        .SelectMany(row => row.Values.Where(value => !Fits(row.Table, value)).Select(value => $"{row.Table}.{value.Key}: {value.Value}"))
        .Distinct();

    private static bool Fits(string table, KeyValuePair<string, object?> value) =>
        TableCatalogue.Get(table).Column(value.Key) is { } column && (column.IsRepeated ? "ARRAY" : column.Type, value.Value) switch
        {
            (not "ARRAY", null) => true,
            ("ARRAY", IReadOnlyList<string> items) => column.Type == "STRING" && items.All(item => item is not null),
            ("JSON", string json) => JsonNode.Parse(json) is not null,
            ("STRING", string) or ("INT64", long) or ("FLOAT64", double) or ("NUMERIC", decimal) or ("BOOL", bool) or ("DATE", DateOnly) => true,
            ("TIMESTAMP", DateTimeOffset at) => at.Offset == TimeSpan.Zero,
            _ => false,
        };
}
