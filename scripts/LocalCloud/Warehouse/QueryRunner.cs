using System.Runtime.CompilerServices;
using NbaPipeline.LocalCloud.GoogleSql;
using NbaPipeline.LocalCloud.GoogleSql.Wire;
using NbaPipeline.LocalCloud.Statements;
using NbaPipeline.LocalCloud.Statements.Separation;
using NbaPipeline.LocalCloud.Values;

namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>
/// Has the engine answer a planned query: at once, or some dates at a time where that is the same. What it answered for the same rows before
/// is not asked again; the bill does not know of that.
/// </summary>
internal sealed class QueryRunner(GoogleSqlEngine engine, QueryLimits limits) : IDisposable
{
    // Some thirty dates of each question that a function asks.
    private const int AnswersKept = 4096;

    private readonly SliceCatalogs catalogs = new(engine);
    private readonly Recent<IReadOnlyList<object?[]>> answers = new(AnswersKept);
    private readonly ConditionalWeakTable<Statement, Lazy<DateSeparation?>> separations = [];

    private int enginesAnswers;

    public int CatalogsKept => catalogs.Count;

    public int EnginesAnswers => enginesAnswers;

    public async Task<IReadOnlyList<IReadOnlyList<object?>>> RunAsync(
        QueryPlan plan, IReadOnlyList<QueryParameter> parameters, CancellationToken cancellationToken)
    {
        try
        {
            var cuts = Cuts(plan, parameters);
            var found = new IReadOnlyList<object?[]>[cuts.Count];
            await Parallel.ForEachAsync(
                cuts.Index(), cancellationToken, async (cut, token) => found[cut.Index] = await AnswerAsync(plan.Statement, cut.Item, token));
            return [.. found.SelectMany(rows => rows)];
        }
        catch (EngineException refusal)
        {
            throw Refusals.WhileRunning(refusal);
        }
    }

    public void Dispose() => catalogs.ForgetAll();

    private async Task<IReadOnlyList<object?[]>> AnswerAsync(Statement statement, QueryCut cut, CancellationToken cancellationToken)
    {
        var key = statement.IsRepeatable ? ResultCache.KeyOf(statement.Sql, string.Join('\n', cut.Slices.Select(slice => slice.Key)), cut.Parameters) : null;
        if (key is not null && answers.Find(key) is { } known)
        {
            return known;
        }

        Interlocked.Increment(ref enginesAnswers);
        var answer = await engine.EvaluateAsync(statement.Sql, cut.Parameters, catalogs.For(cut.Slices), cancellationToken);
        object?[][] rows = [.. answer.Content.TableData.Row.Select(row => Row(statement.Columns, row))];
        return key is null ? rows : answers.Keep(key, rows);
    }

    private IReadOnlyList<QueryCut> Cuts(QueryPlan plan, IReadOnlyList<QueryParameter> parameters)
    {
        var separation = separations.GetValue(plan.Statement, statement => new(() => DateSeparation.Of(statement))).Value;
        var cuts = separation is null ? null : new DateSlices(plan, parameters, separation);
        var bytes = catalogs.SizeOf(plan.Slices);
        var room = limits.MessageBytes - bytes + plan.Slices.Sum(slice => slice.SizeOf(_ => true));
        return bytes <= limits.MessageBytes
            ? cuts?.EachAlone(room, limits.FewDays) ?? [new QueryCut(parameters, plan.Slices)]
            : cuts?.Within(room) ?? throw SliceCatalogs.TooMuch(bytes, limits.MessageBytes);
    }

    private static object?[] Row(IReadOnlyList<SqlField> columns, TableData.Types.Row row) =>
        [.. columns.Zip(row.Cell, (column, cell) => WireValue.From(column.Type, cell))];
}
