using NbaPipeline.LocalCloud.GoogleSql;
using NbaPipeline.LocalCloud.GoogleSql.Wire;
using NbaPipeline.LocalCloud.Statements;

namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>Has the engine say what a DML statement makes of a table, and says it in rows of ours.</summary>
internal sealed class DeltaReader(GoogleSqlEngine engine)
{
    private readonly MergeCall merge = new(engine);

    public async Task<TableDelta> ReadAsync(
        QueryPlan plan, LocalTable target, IReadOnlyList<QueryParameter> parameters, CancellationToken cancellationToken)
    {
        if (plan.Statement.Type == Modification.Truncate)
        {
            return TableDelta.Deleting(target.Rows);
        }

        var content = new ModifyCatalog(engine, plan, target);
        var catalog = content.Build(plan.Statement.Type == Modification.Merge ? MergeCall.NameInEngine : name => name);
        try
        {
            return plan.Statement.Type == Modification.Merge
                ? await MergedAsync(plan, target, content, catalog, parameters, cancellationToken)
                : await ModifiedAsync(plan, target, content, catalog, parameters, cancellationToken);
        }
        catch (EngineException refusal)
        {
            throw Refusals.WhileRunning(refusal);
        }
        finally
        {
            engine.Forget(catalog);
        }
    }

    private async Task<TableDelta> ModifiedAsync(
        QueryPlan plan,
        LocalTable target,
        ModifyCatalog content,
        EngineCatalog catalog,
        IReadOnlyList<QueryParameter> parameters,
        CancellationToken cancellationToken)
    {
        var answer = await engine.ModifyAsync(plan.Statement.Sql, parameters, catalog, cancellationToken);
        return Delta(plan, target, answer.Content, content);
    }

    private async Task<TableDelta> MergedAsync(
        QueryPlan plan,
        LocalTable target,
        ModifyCatalog content,
        EngineCatalog catalog,
        IReadOnlyList<QueryParameter> parameters,
        CancellationToken cancellationToken)
    {
        var (clauses, rows) = await merge.RunAsync(plan.Statement, parameters, catalog, ModifyCatalog.RowNumber, cancellationToken);
        return new MergeDelta(target, clauses, content).Of(rows);
    }

    private static TableDelta Delta(
        QueryPlan plan,
        LocalTable target,
        IEnumerable<EvaluateModifyResponse.Types.Row> rows,
        ModifyCatalog content) => plan.Statement.Type switch
    {
        Modification.Insert => TableDelta.Inserting([.. rows.Select(row => RowChange.New(target, row.Cell))]),
        Modification.Update => Updating(plan.Statement.Modification!.Assigned, target, rows, content),
        _ => TableDelta.Deleting(rows.Select(row => content.RowOf(row.OldPrimaryKey[0]))),
    };

    private static TableDelta Updating(
        IReadOnlyList<int> assigned, LocalTable target, IEnumerable<EvaluateModifyResponse.Types.Row> rows, ModifyCatalog content)
    {
        var touched = TableDelta.NoRows();
        foreach (var row in rows)
        {
            var before = content.RowOf(row.OldPrimaryKey[0]);
            touched[before] = before.With(target, assigned.Select(column => (column, row.Cell[column])));
        }

        return TableDelta.Nothing with { Touched = touched };
    }
}
