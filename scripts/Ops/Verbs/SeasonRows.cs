using NbaPipeline.LocalCloud.Loading;
using NbaPipeline.LocalCloud.Values;
using NbaPipeline.LocalCloud.Warehouse;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;
using NbaPipeline.PipelineSimulator;
using Row = System.Collections.Generic.IReadOnlyDictionary<string, object?>;

namespace NbaPipeline.Ops.Verbs;

/// <summary>
/// Loads from the season file what one question reads: its tables, of them its columns, and of these the dates. Of the schedule other dates too,
/// of which the newest look at each game is enough for whoever, as the smoke test, asks only where a game was moved.
/// </summary>
internal static class SeasonRows
{
    /// <summary>What can be done before there is an engine: the file made where it is missing, and the tables' descriptions read.</summary>
    public static void Prepare()
    {
        SeasonVerb.Prepare();
        _ = TableCatalogue.All;
    }

    public static async Task LoadAsync(LocalWarehouse warehouse, Query query, IReadOnlyList<DateOnly> dates, CancellationToken cancellationToken)
    {
        foreach (var table in TableCatalogue.All)
        {
            warehouse.CreateTable(table);
        }

        SqlField[] parameters = [.. query.Parameters.Select(parameter => new SqlField(parameter.Name, SeasonWarehouse.TypeOf(parameter.Type)))];
        var read = (await warehouse.AnalyzeAsync(query.Sql, parameters, cancellationToken: cancellationToken)).Reads.ToLookup(read => read.Table, read => read.Columns);
        var around = DateSet.Between(dates.Min().AddDays(-SlateThresholds.LongerThanASeason), dates.Max().AddDays(SlateThresholds.MovedLater)).Days;
        Parallel.ForEach(read, table => SeasonFile.Load(
            warehouse, SeasonVerb.File, [table.Key], table.Key == Tables.Schedule ? around : dates, [.. table.SelectMany(columns => columns).Distinct()],
            table.Key == Tables.Schedule ? (date, rows) => dates.Contains(date) ? rows : Newest(rows) : null));
    }

    // There are ten looks at each game.
    private static IEnumerable<Row> Newest(IReadOnlyList<Row> rows) =>
        rows.GroupBy(row => row["game_id"]).Select(game => game.MaxBy(row => row["processed_at"])!);
}
