using System.Runtime.CompilerServices;
using NbaPipeline.LocalCloud.GoogleSql;
using NbaPipeline.LocalCloud.Statements;

namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>Works out which columns and partitions a statement reads, and refuses what BigQuery refuses before reading anything.</summary>
internal sealed class QueryPlanner(GoogleSqlEngine engine, EngineCatalog nothing)
{
    private readonly ConstantDays constantDays = new(engine, nothing);

    // A statement that was read before comes as the same object, and goes when the tables' shapes change.
    private readonly ConditionalWeakTable<Statement, IReadOnlyList<TableAccess>> accesses = [];

    public async Task<QueryPlan> PlanAsync(
        Statement statement, IReadOnlyDictionary<string, LocalTable> tables, IReadOnlyList<QueryParameter> parameters, CancellationToken cancellationToken)
    {
        var read = accesses.GetValue(statement, fresh => Accesses(fresh, tables));
        var constants = read.SelectMany(access => access.Scans).SelectMany(conditions => conditions).SelectMany(condition => condition.AllConstants);
        var days = await constantDays.OfAsync(constants, parameters, cancellationToken);
        TableSlice[] slices = [.. read.Select(access => Slice(access, tables[access.Table], constant => days.GetValueOrDefault(constant)))];
        return new QueryPlan(statement, slices) { BytesRewritten = Rewritten(statement.Modification, slices) };
    }

    private static long Rewritten(Modification? modification, IEnumerable<TableSlice> slices) =>
        modification is { IsMutating: true, Target.Table: var target }
            ? slices.Where(slice => slice.Table.Name == target).Sum(slice => slice.Table.BytesIn(slice.Partitions))
            : 0;

    private static IReadOnlyList<TableAccess> Accesses(Statement statement, IReadOnlyDictionary<string, LocalTable> tables)
    {
        var filters = new PartitionFilters(statement);
        var scans = statement.Scans.GroupBy(scan => scan.Table, StringComparer.Ordinal).OrderBy(scans => scans.Key, StringComparer.Ordinal);
        return [.. scans.Select(table => Access(statement, tables[table.Key], [.. table], filters))];
    }

    private static TableAccess Access(Statement statement, LocalTable table, TableScan[] scans, PartitionFilters filters)
    {
        IReadOnlyList<PartitionCondition>[] conditions = [.. scans.Select(scan => filters.On(scan, table.PartitionColumn))];
        if (table.Schema.PartitionFilterRequired && conditions.Any(condition => condition.Count == 0))
        {
            throw FilterRequired(table);
        }

        int[] read = [.. scans.SelectMany(scan => scan.LiveIndexes(statement.Live)).Distinct().Order()];
        return new TableAccess(table.Name, read, Declared(statement, table, read), conditions);
    }

    private static int[] Declared(Statement statement, LocalTable table, int[] read)
    {
        bool IsNeeded(int column) => statement.HasStar || read.Contains(column) || statement.Mentions.Contains(table.Columns[column].Name);
        int[] declared = [.. Enumerable.Range(0, table.Columns.Length).Where(IsNeeded)];
        return declared.Length > 0 ? declared : [0];
    }

    private static TableSlice Slice(TableAccess access, LocalTable table, Func<ConstantText, IReadOnlyList<DateOnly?>?> valuesOf)
    {
        var scans = access.Scans.Select(conditions => conditions.Select(condition => condition.With(valuesOf)).ToArray()).ToArray();
        bool IsRead(PartitionId partition) => Array.Exists(scans, tests => tests.Length == 0)
            || (partition.Day is { } day && Array.Exists(scans, tests => Array.TrueForAll(tests, test => test(day))));
        return new TableSlice(table, access, [.. table.Partitions.Keys.Where(IsRead).OrderBy(partition => partition.Day)]);
    }

    private static WarehouseException FilterRequired(LocalTable table) => new(
        "invalidQuery",
        $"Cannot query over table '{table.Name}' without a filter over column(s) '{table.Schema.Partition}' that can be used for partition elimination");
}
