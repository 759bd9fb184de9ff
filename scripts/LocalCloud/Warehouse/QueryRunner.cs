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

    private int cutsAnswered;

    public int CatalogsKept => catalogs.Count;

    /// <summary>Dates, and questions that cannot be cut, that the engine worked out.</summary>
    public int CutsAnswered => cutsAnswered;

    /// <summary>The rows of the parts, one after the other.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<object?>>> RunAsync(
        IReadOnlyList<QueryPlan> parts, IReadOnlyList<QueryParameter> parameters, CancellationToken cancellationToken)
    {
        try
        {
            // Rows that nobody asked for yet are written out for the engine here, which is most of the work of a long first question.
            var work = await Task.WhenAll(parts.Select(part => Task.Run(() => new QueryWork(part.Statement, Cuts(part, parameters)), cancellationToken)));
            var questions = work.SelectMany(one => one.Questions(cut => Known(one.Statement, cut)));
            await Parallel.ForEachAsync(QueryPack.Of(questions, limits.MessageBytes, catalogs.SizeOf), cancellationToken, AnswerAsync);
            return [.. work.SelectMany(one => one.Rows)];
        }
        catch (EngineException refusal)
        {
            throw Refusals.WhileRunning(refusal);
        }
    }

    /// <summary>The rows of a question that nobody repeats: answered whole, no date of it kept. Null where what it reads is more than one message holds.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<object?>>?> RunOnceAsync(QueryPlan plan, IReadOnlyList<QueryParameter> parameters, CancellationToken cancellationToken)
    {
        try
        {
            return catalogs.SizeOf(plan.Slices) > limits.MessageBytes
                ? null
                : await EvaluateAsync(plan.Statement, parameters, plan.Slices, cancellationToken);
        }
        catch (EngineException refusal)
        {
            throw Refusals.WhileRunning(refusal);
        }
    }

    public void Dispose() => catalogs.ForgetAll();

    private IReadOnlyList<object?[]>? Known(Statement statement, QueryCut cut) =>
        statement.IsRepeatable ? answers.Find(KeyOf(statement, cut)) : null;

    private static string KeyOf(Statement statement, QueryCut cut) =>
        ResultCache.KeyOf(statement.Sql, string.Join('\n', cut.Slices.Select(slice => slice.Key)), cut.Parameters);

    private async ValueTask AnswerAsync((QueryQuestion Question, IReadOnlyList<TableSlice> Slices) asked, CancellationToken cancellationToken)
    {
        var (question, slices) = asked;
        try
        {
            Keep(question, await EvaluateAsync(question, slices, cancellationToken));
        }
        catch (EngineException) when (question.Group.Count > 1)
        {
            // A date that lies between those asked about has no rows there, and may fail for it.
            foreach (var alone in question.EachAlone)
            {
                Keep(alone, await EvaluateAsync(alone, alone.Cut.Slices, cancellationToken));
            }
        }
    }

    private Task<IReadOnlyList<object?[]>> EvaluateAsync(QueryQuestion question, IReadOnlyList<TableSlice> slices, CancellationToken cancellationToken) =>
        EvaluateAsync(question.Work.Statement, question.Cut.Parameters, slices, cancellationToken);

    private async Task<IReadOnlyList<object?[]>> EvaluateAsync(
        Statement statement, IReadOnlyList<QueryParameter> parameters, IReadOnlyList<TableSlice> slices, CancellationToken cancellationToken)
    {
        var answer = await engine.EvaluateAsync(statement.Sql, parameters, catalogs.For(slices), cancellationToken);
        return [.. answer.Content.TableData.Row.Select(row => Row(statement.Columns, row))];
    }

    private void Keep(QueryQuestion question, IReadOnlyList<object?[]> rows)
    {
        foreach (var (cut, found) in question.Answered(rows))
        {
            Interlocked.Increment(ref cutsAnswered);
            _ = question.Work.Statement.IsRepeatable ? answers.Keep(KeyOf(question.Work.Statement, cut), found) : found;
        }
    }

    private QueryCuts Cuts(QueryPlan plan, IReadOnlyList<QueryParameter> parameters)
    {
        var separation = separations.GetValue(plan.Statement, statement => new(() => DateSeparation.Of(statement))).Value;
        var slices = separation is null ? null : new DateSlices(plan, parameters, separation);
        var bytes = catalogs.SizeOf(plan.Slices);
        var room = limits.MessageBytes - bytes + plan.Slices.Sum(slice => slice.SizeOf(_ => true));
        var cuts = bytes <= limits.MessageBytes
            ? slices?.EachAlone(room, limits.FewDays)
            : slices?.Within(room) ?? throw SliceCatalogs.TooMuch(bytes, limits.MessageBytes);
        return cuts is null ? new QueryCuts([new QueryCut(parameters, plan.Slices)], null, room) : new QueryCuts(cuts, slices, room);
    }

    private static object?[] Row(IReadOnlyList<SqlField> columns, TableData.Types.Row row) =>
        [.. columns.Zip(row.Cell, (column, cell) => WireValue.From(column.Type, cell))];
}
