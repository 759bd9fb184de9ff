using NbaPipeline.LocalCloud.GoogleSql;
using NbaPipeline.LocalCloud.GoogleSql.Wire;
using NbaPipeline.LocalCloud.Statements;

namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>Has the engine say what a DML statement makes of a table, and says it in rows of ours.</summary>
internal sealed class DeltaReader(GoogleSqlEngine engine)
{
    public async Task<TableDelta> ReadAsync(
        QueryPlan plan, LocalTable target, IReadOnlyList<QueryParameter> parameters, CancellationToken cancellationToken)
    {
        if (plan.Statement.Type == Modification.Truncate)
        {
            return TableDelta.Deleting(target.Rows);
        }

        var content = new ModifyCatalog(engine, plan, target);
        var catalog = content.Build(name => name);
        try
        {
            var answer = await engine.ModifyAsync(plan.Statement.Sql, parameters, catalog, cancellationToken);
            return Delta(plan.Statement.Modification!, target, answer.Content, content);
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

    private static TableDelta Delta(
        Modification modification, LocalTable target, IEnumerable<EvaluateModifyResponse.Types.Row> rows, ModifyCatalog content) => modification.Type switch
    {
        Modification.Insert => TableDelta.Inserting([.. rows.Select(row => RowChange.New(target, row.Cell))]),
        Modification.Update => Updating(modification.Assigned, target, rows, content),
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
