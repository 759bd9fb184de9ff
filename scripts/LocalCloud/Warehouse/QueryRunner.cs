using NbaPipeline.LocalCloud.GoogleSql;
using NbaPipeline.LocalCloud.GoogleSql.Wire;
using NbaPipeline.LocalCloud.Statements;
using NbaPipeline.LocalCloud.Values;

namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>Has the engine answer a planned query: at once, or some dates at a time where that is the same.</summary>
internal sealed class QueryRunner(GoogleSqlEngine engine, int messageLimit) : IDisposable
{
    private readonly SliceCatalogs catalogs = new(engine);

    public int CatalogsKept => catalogs.Count;

    public async Task<QueryResult> RunAsync(QueryPlan plan, IReadOnlyList<QueryParameter> parameters, CancellationToken cancellationToken)
    {
        try
        {
            var rows = new List<IReadOnlyList<object?>>();
            foreach (var cut in Cuts(plan, parameters))
            {
                var answer = await engine.EvaluateAsync(plan.Statement.Sql, cut.Parameters, catalogs.For(cut.Slices), cancellationToken);
                rows.AddRange(answer.Content.TableData.Row.Select(row => Row(plan.Statement.Columns, row)));
            }

            return new QueryResult(plan.Statement.Columns, rows, new QueryStatistics(plan.BytesProcessed, plan.BytesBilled, false, plan.Tables));
        }
        catch (EngineException refusal)
        {
            throw Refusals.WhileRunning(refusal);
        }
    }

    public void Dispose() => catalogs.ForgetAll();

    private IReadOnlyList<QueryCut> Cuts(QueryPlan plan, IReadOnlyList<QueryParameter> parameters)
    {
        var bytes = catalogs.SizeOf(plan.Slices);
        if (bytes <= messageLimit)
        {
            return [new QueryCut(parameters, plan.Slices)];
        }

        var room = messageLimit - bytes + plan.Slices.Sum(slice => slice.SizeOf(_ => true));
        return DateSlices.Of(plan, parameters, room) ?? throw SliceCatalogs.TooMuch(bytes, messageLimit);
    }

    private static object?[] Row(IReadOnlyList<SqlField> columns, TableData.Types.Row row) =>
        [.. columns.Zip(row.Cell, (column, cell) => WireValue.From(column.Type, cell))];
}
