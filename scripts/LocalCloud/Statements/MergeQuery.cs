using NbaPipeline.LocalCloud.GoogleSql.Ast;
using NbaPipeline.LocalCloud.GoogleSql.Wire;

namespace NbaPipeline.LocalCloud.Statements;

/// <summary>
/// A MERGE as a query, because the engine resolves MERGE but does not run it: target FULL JOIN source on its condition; for each row which
/// clause applies, and that clause's values. Composed of the parts of the statement that the engine resolved; no text is touched.
/// </summary>
internal sealed class MergeQuery
{
    private readonly List<ResolvedColumn> columns;
    private readonly List<OutputColumn> outputs = [];
    private AnyScan scan;
    private long lastId;

    public MergeQuery(AstNode resolved, string rowNumber)
    {
        var merge = Modification.In(resolved)!;
        lastId = resolved.DescendantsAndSelf().Where(node => node.Type == "ResolvedColumnProto").Max(node => node.Number("column_id"));
        var (target, source) = (resolved.Child("table_scan")!, resolved.Child("from_scan")!);
        var (inTarget, inSource) = (NewColumn(ResolvedTree.Bool), NewColumn(ResolvedTree.Bool));
        columns = [.. Columns(target), inTarget, .. Columns(source), inSource];
        scan = ResolvedTree.FullJoin(
            Marked(new AnyScan { TableScan = target.Wire }, Columns(target), inTarget),
            Marked(AnyScan.Parser.ParseFrom(source.Wire), Columns(source), inSource),
            MergeClause.Expression(resolved.Child("merge_expr"))!,
            columns);
        Answer(Columns(target).Single(column => column.Name == rowNumber));
        Clauses = [.. resolved.ChildrenOf("when_clause_list").Select(when => MergeClause.Of(when, merge))];
        AddClauses(ResolvedTree.Reference(inTarget), ResolvedTree.Reference(inSource));
    }

    public IReadOnlyList<MergeClause> Clauses { get; }

    /// <summary>Answers the number of the target's row, then for each clause whether it applies, and the values that it sets.</summary>
    public AnyStatement Statement => new() { Query = new() { OutputColumnList = { outputs }, Query = scan } };

    private void AddClauses(AnyExpression inTarget, AnyExpression inSource)
    {
        var earlier = new List<ResolvedColumn>();
        foreach (var clause in Clauses)
        {
            // Only the first clause that applies to a row is for it.
            var applies = earlier.AsEnumerable().Reverse().Aggregate(
                clause.AppliesTo(inTarget, inSource),
                (own, before) => ResolvedTree.If(ResolvedTree.Reference(before), ResolvedTree.False, own, ResolvedTree.Bool));
            earlier.Add(Compute(applies, ResolvedTree.Bool));
            foreach (var value in clause.Sets.Select(set => set.Value).OfType<AstNode>())
            {
                var type = TypeProto.Parser.ParseFrom(value.Bytes("type"));
                var expression = MergeClause.Expression(value)!;
                Compute(ResolvedTree.If(ResolvedTree.Reference(earlier[^1]), expression, ResolvedTree.Null(type), type), type);
            }
        }
    }

    private ResolvedColumn Compute(AnyExpression expression, TypeProto type)
    {
        var column = NewColumn(type);
        scan = ResolvedTree.Project(scan, columns, new ComputedColumn { Column = column, Expr = expression });
        columns.Add(column);
        Answer(column);
        return column;
    }

    private void Answer(ResolvedColumn column) => outputs.Add(new OutputColumn { Name = $"c{outputs.Count}", Column = column });

    private ResolvedColumn NewColumn(TypeProto type) =>
        new() { ColumnId = ++lastId, TableName = "$merge", Name = $"m{lastId}", Type = type };

    private static AnyScan Marked(AnyScan scan, IEnumerable<ResolvedColumn> columns, ResolvedColumn mark) =>
        ResolvedTree.Project(scan, columns, new ComputedColumn { Column = mark, Expr = ResolvedTree.True });

    private static IEnumerable<ResolvedColumn> Columns(AstNode scan) =>
        scan.ChildrenOf("column_list").Select(column => ResolvedColumn.Parser.ParseFrom(column.Wire));
}
