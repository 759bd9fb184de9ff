using NbaPipeline.LocalCloud.GoogleSql;
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
    private readonly UnionPlanner unions;
    private readonly QueryRunner runner;
    private readonly ResultCache cache;
    private readonly Modifier modifier;
    private readonly Lock counting = new();
    private WarehouseUse used;

    /// <param name="engine">Runs the SQL; it stays its owner's.</param>
    /// <param name="time">The clock of everything in it.</param>
    /// <param name="quota">How much a table may be written; by default as BigQuery has it.</param>
    /// <param name="faults">Decides before each operation whether it fails or waits; by default none does.</param>
    public LocalWarehouse(GoogleSqlEngine engine, TimeProvider time, WriteQuota? quota = null, IWarehouseFaults? faults = null)
        : this(engine, time, quota, faults, QueryLimits.Default)
    {
    }

    internal LocalWarehouse(GoogleSqlEngine engine, TimeProvider time, WriteQuota? quota, IWarehouseFaults? faults, QueryLimits limits)
    {
        this.engine = engine;
        Admission = new Admission(faults, time);
        tables = new TableStore(engine, time, quota ?? WriteQuota.BigQuery);
        reader = new StatementReader(engine, time);
        nothing = TableShapes.CatalogFor(engine, []);
        planner = new QueryPlanner(engine, nothing);
        runner = new QueryRunner(engine, limits);
        unions = new UnionPlanner(reader, planner);
        cache = new ResultCache(time);
        modifier = new Modifier(engine, tables, planner, quota ?? WriteQuota.BigQuery);
    }

    /// <summary>All statements that were answered; what was refused was billed nothing.</summary>
    public WarehouseUse Used
    {
        get
        {
            lock (counting)
            {
                return used;
            }
        }
    }

    internal TableStore Tables => tables;

    internal Admission Admission { get; }

    /// <summary>How many sets of rows the engine is kept told of.</summary>
    internal int CatalogsKept => runner.CatalogsKept;

    /// <summary>Dates, and questions that cannot be cut, that the engine worked out.</summary>
    internal int CutsAnswered => runner.CutsAnswered;

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
        var (shapes, snapshot) = tables.Snapshot();
        var statement = await reader.ReadAsync(sql, untold, defaultDataset, shapes, cancellationToken);
        var plan = await planner.PlanAsync(statement, snapshot, untold, cancellationToken);
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
            return Counted(known);
        }

        try
        {
            var answer = await AnswerAsync(sql, given, asked, key, cancellationToken);
            return asked.DryRun ? answer : Counted(answer);
        }
        catch (EngineLostException loss)
        {
            throw Refusals.OfLoss(loss);
        }
    }

    /// <summary>Frees what the engine keeps for this warehouse; the engine is its owner's to end.</summary>
    public void Dispose()
    {
        tables.Forget();
        runner.Dispose();
        engine.Forget(nothing);
    }

    private QueryResult Counted(QueryResult answer)
    {
        lock (counting)
        {
            used = used.With(answer.Statistics);
        }

        return answer;
    }

    private async Task<QueryResult> AnswerAsync(
        string sql, IReadOnlyList<QueryParameter> parameters, QueryOptions options, string key, CancellationToken cancellationToken)
    {
        var (shapes, snapshot) = tables.Snapshot();
        var statement = await reader.ReadAsync(sql, parameters, options.DefaultDataset, shapes, cancellationToken);
        var plan = await planner.PlanAsync(statement, snapshot, parameters, cancellationToken);
        var kind = plan.Statement.Modification is null ? OperationKind.Query : OperationKind.Modification;
        await Admission.AskAsync(kind, plan.Touches, cancellationToken);
        if (options.DryRun)
        {
            var estimate = new QueryStatistics(plan.BytesProcessed, 0, false, plan.Tables);
            return new QueryResult(plan.Statement.Columns, [], estimate) { StatementType = plan.Statement.Type };
        }

        return kind == OperationKind.Query
            ? await ReadAsync(key, plan, () => unions.PartsAsync(plan, parameters, shapes, snapshot, cancellationToken), parameters, options, cancellationToken)
            : await modifier.RunAsync(plan.Statement, parameters, current => Afford(current, options.MaximumBytesBilled), cancellationToken);
    }

    private async Task<QueryResult> ReadAsync(
        string key,
        QueryPlan plan,
        Func<Task<IReadOnlyList<QueryPlan>>> parts,
        IReadOnlyList<QueryParameter> parameters,
        QueryOptions options,
        CancellationToken cancellationToken)
    {
        Afford(plan, options.MaximumBytesBilled);
        var once = options.IsAskedOnce ? await runner.RunOnceAsync(plan, parameters, cancellationToken) : null;
        var rows = once ?? await runner.RunAsync(await parts(), parameters, cancellationToken);
        var result = new QueryResult(plan.Statement.Columns, rows, new QueryStatistics(plan.BytesProcessed, plan.BytesBilled, false, plan.Tables));

        // BigQuery keeps no answer that was read from a table with rows in its streaming buffer.
        if (plan.Statement.IsRepeatable && plan.Slices.All(slice => slice.Table.BufferAt(tables.Now) is null))
        {
            cache.Keep(key, plan, result);
        }

        return result;
    }

    private static void Afford(QueryPlan plan, long? maximum)
    {
        if (plan.BytesBilled > maximum)
        {
            var message = $"Query exceeded limit for bytes billed: {maximum}. {plan.BytesBilled} or higher required.";
            throw new WarehouseException("bytesBilledLimitExceeded", message) { WhileRunning = true };
        }
    }
}
