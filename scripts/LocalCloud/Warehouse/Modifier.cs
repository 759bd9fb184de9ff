using NbaPipeline.LocalCloud.GoogleSql;
using NbaPipeline.LocalCloud.Statements;

namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>
/// Runs DML: a statement sees its tables as they were when its turn came, and its changes appear all at once or, when it fails, not at all.
/// </summary>
internal sealed class Modifier(GoogleSqlEngine engine, TableStore tables, QueryPlanner planner, WriteQuota quota)
{
    private readonly TableTurns turns = new(quota);
    private readonly DeltaReader deltas = new(engine);

    public async Task<QueryResult> RunAsync(
        Statement statement, IReadOnlyList<QueryParameter> parameters, Action<QueryPlan> afford, CancellationToken cancellationToken)
    {
        var (name, isMutating) = (statement.Modification!.Target.Table, statement.Modification.IsMutating);
        using var turn = await turns.TakeAsync(name, isMutating, cancellationToken);
        var snapshot = tables.Snapshot().Tables;
        var plan = await planner.PlanAsync(statement, snapshot, parameters, cancellationToken);
        afford(plan);
        tables.Writes.CountStatement(name);
        var delta = await deltas.ReadAsync(plan, snapshot[name], parameters, cancellationToken);
        RefuseBuffered(snapshot[name], delta);
        if (!delta.IsEmpty)
        {
            tables.Apply(snapshot[name], delta);
        }

        var statistics = new QueryStatistics(plan.BytesProcessed, plan.BytesBilled, false, plan.Tables);
        return new QueryResult([], [], statistics) { StatementType = statement.Type, Modified = delta.CountsOf(statement.Type) };
    }

    private void RefuseBuffered(LocalTable table, TableDelta delta)
    {
        if (table.BufferAt(tables.Now) is { } buffer && delta.Touched.Keys.Any(buffer.Holds))
        {
            throw Refusals.OfBufferedRows(table.Name);
        }
    }
}
