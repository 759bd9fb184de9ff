using NbaPipeline.LocalCloud.GoogleSql;
using NbaPipeline.LocalCloud.GoogleSql.Wire;
using NbaPipeline.LocalCloud.Statements;
using NbaPipeline.LocalCloud.Values;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>
/// BigQuery in this process: tables in memory, SQL by Google's engine, and the rules that bite (partition filters, bytes billed, the result
/// cache). Safe to use from many threads; a query sees the tables as they were when it began.
/// </summary>
public sealed class LocalWarehouse : IDisposable
{
    private readonly GoogleSqlEngine engine;
    private readonly TableStore tables;
    private readonly StatementReader reader;
    private readonly EngineCatalog nothing;
    private readonly QueryPlanner planner;
    private readonly SliceCatalogs catalogs;
    private readonly ResultCache cache;
    private readonly Modifier modifier;

    /// <param name="engine">Runs the SQL; it stays its owner's.</param>
    /// <param name="time">The clock of everything in it.</param>
    /// <param name="quota">How much a table may be written; by default as BigQuery has it.</param>
    /// <param name="faults">Decides before each operation whether it fails or waits; by default none does.</param>
    public LocalWarehouse(GoogleSqlEngine engine, TimeProvider time, WriteQuota? quota = null, IWarehouseFaults? faults = null)
    {
        this.engine = engine;
        Admission = new Admission(faults, time);
        tables = new TableStore(engine, time, quota ?? WriteQuota.BigQuery);
        reader = new StatementReader(engine, time);
        nothing = new EngineCatalog(new RegisterCatalogRequest { SimpleCatalog = TableShapes.CatalogOf(engine, []), DescriptorPoolList = Dialect.Pools });
        planner = new QueryPlanner(engine, nothing);
        catalogs = new SliceCatalogs(engine);
        cache = new ResultCache(time);
        modifier = new Modifier(engine, tables, planner, quota ?? WriteQuota.BigQuery);
    }

    internal TableStore Tables => tables;

    internal Admission Admission { get; }

    /// <summary>Creates an empty table; one of that name that exists is replaced.</summary>
    public void CreateTable(TableSchema schema) => tables.Create(schema);

    /// <summary>Appends rows. All or none: one value that does not fit refuses the load, in a sentence that names table, column and value.</summary>
    public void Load(string tableName, IEnumerable<IReadOnlyDictionary<string, object?>> rows) => tables.Load(tableName, rows, streamed: false);

    /// <summary>Deletes the rows that the condition holds for, as the pipeline's own reloads do.</summary>
    public void DeleteRows(string tableName, Func<IReadOnlyDictionary<string, object?>, bool> condemned) => tables.Delete(tableName, condemned);

    public void Truncate(string tableName) => tables.Truncate(tableName);

    public long RowCount(string tableName) => tables.Get(tableName).RowCount;

    /// <summary>Resolves a statement against the tables without running it; throws what BigQuery would refuse, partition filters included.</summary>
    public async Task<QueryAnalysis> AnalyzeAsync(
        string sql, IReadOnlyList<SqlField>? parameters = null, string? defaultDataset = null, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<QueryParameter> untold = [.. (parameters ?? []).Select(parameter => new QueryParameter(parameter.Name, parameter.Type, null))];
        var plan = await PlanAsync(sql, untold, defaultDataset, cancellationToken);
        return new QueryAnalysis(plan.Statement.Columns, [.. plan.Slices.Select(slice => slice.Reading)]);
    }

    public async Task<QueryResult> QueryAsync(
        string sql, IReadOnlyList<QueryParameter>? parameters = null, QueryOptions? options = null, CancellationToken cancellationToken = default)
    {
        var (given, asked) = (parameters ?? [], options ?? QueryOptions.Default);
        var key = ResultCache.KeyOf(sql, asked.DefaultDataset, given);
        if (asked is { UseCache: true, DryRun: false } && cache.Find(key, tables.Snapshot().Tables) is { } known)
        {
            await Admission.AskAsync(OperationKind.Query, known.Statistics.ReferencedTables, cancellationToken);
            return known;
        }

        var plan = await PlanAsync(sql, given, asked.DefaultDataset, cancellationToken);
        var kind = plan.Statement.Modification is null ? OperationKind.Query : OperationKind.Modification;
        await Admission.AskAsync(kind, plan.Touches, cancellationToken);
        if (asked.DryRun)
        {
            var estimate = new QueryStatistics(plan.BytesProcessed, 0, false, plan.Tables);
            return new QueryResult(plan.Statement.Columns, [], estimate) { StatementType = plan.Statement.Type };
        }

        return plan.Statement.Modification is null
            ? await AnswerAsync(key, plan, given, asked, cancellationToken)
            : await modifier.RunAsync(plan.Statement, given, current => Afford(current, asked.MaximumBytesBilled), cancellationToken);
    }

    /// <summary>Frees what the engine keeps for this warehouse; the engine is its owner's to end.</summary>
    public void Dispose()
    {
        tables.Forget();
        catalogs.ForgetAll();
        engine.Forget(nothing);
    }

    private async Task<QueryPlan> PlanAsync(
        string sql, IReadOnlyList<QueryParameter> parameters, string? defaultDataset, CancellationToken cancellationToken)
    {
        var (shapes, snapshot) = tables.Snapshot();
        var statement = await reader.ReadAsync(sql, parameters, defaultDataset, shapes, cancellationToken);
        return await planner.PlanAsync(statement, snapshot, parameters, cancellationToken);
    }

    private async Task<QueryResult> AnswerAsync(
        string key, QueryPlan plan, IReadOnlyList<QueryParameter> parameters, QueryOptions options, CancellationToken cancellationToken)
    {
        Afford(plan, options.MaximumBytesBilled);
        var result = await RunAsync(plan, parameters, cancellationToken);

        // BigQuery keeps no answer that was read from a table with rows in its streaming buffer.
        if (plan.Statement.IsRepeatable && plan.Slices.All(slice => slice.Table.BufferAt(tables.Now) is null))
        {
            cache.Keep(key, plan, result);
        }

        return result;
    }

    private async Task<QueryResult> RunAsync(QueryPlan plan, IReadOnlyList<QueryParameter> parameters, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await engine.EvaluateAsync(plan.Statement.Sql, parameters, catalogs.For(plan.Slices), cancellationToken);
            var rows = answer.Content.TableData.Row.Select(row => Row(plan.Statement.Columns, row)).ToArray();
            return new QueryResult(plan.Statement.Columns, rows, new QueryStatistics(plan.BytesProcessed, plan.BytesBilled, false, plan.Tables));
        }
        catch (EngineException refusal)
        {
            throw Refusals.WhileRunning(refusal);
        }
    }

    private static object?[] Row(IReadOnlyList<SqlField> columns, TableData.Types.Row row) =>
        [.. columns.Zip(row.Cell, (column, cell) => WireValue.From(column.Type, cell))];

    private static void Afford(QueryPlan plan, long? maximum)
    {
        if (plan.BytesBilled > maximum)
        {
            var message = $"Query exceeded limit for bytes billed: {maximum}. {plan.BytesBilled} or higher required.";
            throw new WarehouseException("bytesBilledLimitExceeded", message) { WhileRunning = true };
        }
    }
}
