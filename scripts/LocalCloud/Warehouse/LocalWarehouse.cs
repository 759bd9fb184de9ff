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
    private readonly QueryRunner runner;
    private readonly ResultCache cache;

    public LocalWarehouse(GoogleSqlEngine engine, TimeProvider time)
        : this(engine, time, EngineChannel.MessageLimit)
    {
    }

    internal LocalWarehouse(GoogleSqlEngine engine, TimeProvider time, int messageLimit)
    {
        this.engine = engine;
        tables = new TableStore(engine, time);
        reader = new StatementReader(engine, time);
        nothing = TableShapes.CatalogFor(engine, []);
        planner = new QueryPlanner(engine, nothing);
        runner = new QueryRunner(engine, messageLimit);
        cache = new ResultCache(time);
    }

    internal TableStore Tables => tables;

    /// <summary>How many sets of rows the engine is kept told of.</summary>
    internal int CatalogsKept => runner.CatalogsKept;

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
            return known;
        }

        try
        {
            return await AnswerAsync(sql, given, asked, key, cancellationToken);
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

    private async Task<QueryResult> AnswerAsync(
        string sql, IReadOnlyList<QueryParameter> parameters, QueryOptions options, string key, CancellationToken cancellationToken)
    {
        var plan = await PlanAsync(sql, parameters, options.DefaultDataset, cancellationToken);
        if (options.DryRun)
        {
            return new QueryResult(plan.Statement.Columns, [], new QueryStatistics(plan.BytesProcessed, 0, false, plan.Tables));
        }

        Afford(plan, options.MaximumBytesBilled);
        var result = await runner.RunAsync(plan, parameters, cancellationToken);
        if (plan.Statement.IsRepeatable)
        {
            cache.Keep(key, plan, result);
        }

        return result;
    }

    private async Task<QueryPlan> PlanAsync(
        string sql, IReadOnlyList<QueryParameter> parameters, string? defaultDataset, CancellationToken cancellationToken)
    {
        var (shapes, snapshot) = tables.Snapshot();
        var statement = await reader.ReadAsync(sql, parameters, defaultDataset, shapes, cancellationToken);
        return await planner.PlanAsync(statement, snapshot, parameters, cancellationToken);
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
