using NbaPipeline.LocalCloud.GoogleSql;
using NbaPipeline.LocalCloud.Statements;

namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>Works out which columns and partitions a statement reads, and refuses what BigQuery refuses before reading anything.</summary>
internal sealed class QueryPlanner(GoogleSqlEngine engine, EngineCatalog nothing)
{
    private readonly PartitionPruning pruning = new(engine, nothing);

    public async Task<QueryPlan> PlanAsync(
        Statement statement, IReadOnlyDictionary<string, LocalTable> tables, IReadOnlyList<QueryParameter> parameters, CancellationToken cancellationToken)
    {
        var filters = new PartitionFilters(statement);
        var slices = new List<TableSlice>();
        foreach (var scans in statement.Scans.GroupBy(scan => scan.Table, StringComparer.Ordinal).OrderBy(scans => scans.Key, StringComparer.Ordinal))
        {
            slices.Add(await SliceAsync(statement, tables[scans.Key], [.. scans], filters, parameters, cancellationToken));
        }

        return new QueryPlan(statement, slices) { BytesRewritten = Rewritten(statement.Modification, slices) };
    }

    private static long Rewritten(Modification? modification, IEnumerable<TableSlice> slices) =>
        modification is { IsMutating: true, Target.Table: var target }
        ? slices.Where(slice => slice.Table.Name == target).Sum(slice => slice.Table.BytesIn(slice.Partitions))
        : 0;

    private async Task<TableSlice> SliceAsync(
        Statement statement, LocalTable table, TableScan[] scans, PartitionFilters filters, IReadOnlyList<QueryParameter> parameters, CancellationToken cancellationToken)
    {
        IReadOnlyList<PartitionCondition>[] conditions = [.. scans.Select(scan => filters.On(scan, table.PartitionColumn))];
        if (table.Schema.PartitionFilterRequired && conditions.Any(condition => condition.Count == 0))
        {
            throw FilterRequired(table);
        }

        var allowed = await pruning.AllowedAsync(conditions, parameters, cancellationToken);
        int[] read = [.. scans.SelectMany(scan => scan.LiveIndexes(statement.Live)).Distinct().Order()];
        return new TableSlice(table, read, Declared(statement, table, read), [.. table.Partitions.Keys.Where(allowed).OrderBy(partition => partition.Day)]);
    }

    private static int[] Declared(Statement statement, LocalTable table, int[] read)
    {
        bool IsNeeded(int column) => statement.HasStar || read.Contains(column) || statement.Mentions.Contains(table.Columns[column].Name);
        int[] declared = [.. Enumerable.Range(0, table.Columns.Length).Where(IsNeeded)];
        return declared.Length > 0 ? declared : [0];
    }

    private static WarehouseException FilterRequired(LocalTable table) => new(
        "invalidQuery",
        $"Cannot query over table '{table.Name}' without a filter over column(s) '{table.Schema.Partition}' that can be used for partition elimination");
}
