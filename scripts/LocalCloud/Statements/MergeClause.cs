using NbaPipeline.LocalCloud.GoogleSql.Ast;
using NbaPipeline.LocalCloud.GoogleSql.Wire;

namespace NbaPipeline.LocalCloud.Statements;

/// <summary>One WHEN of a MERGE: for which rows, on what condition, and what it sets each column to; null is DEFAULT.</summary>
internal sealed record MergeClause(AnyExpression? Condition, IReadOnlyList<(int Column, AstNode? Value)> Sets)
{
    // ResolvedMergeWhenEnums
    private const long NotMatchedBySource = 1;
    private const long NotMatchedByTarget = 2;
    private const long Insert = 0;
    private const long Delete = 2;

    public required long Match { get; init; }

    public required long Action { get; init; }

    public bool IsInsert => Action == Insert;

    public bool IsDelete => Action == Delete;

    public static MergeClause Of(AstNode when, Modification merge) => new(Expression(when.Child("match_expr")), Assignments(when, merge))
    {
        Match = when.Number("match_type"),
        Action = when.Number("action_type"),
    };

    public static AnyExpression? Expression(AstNode? node) => node is null ? null : AnyExpression.Parser.ParseFrom(node.Wire);

    /// <summary>Whether the clause is for a row, given whether it is in the target and in the source, and its own condition.</summary>
    public AnyExpression AppliesTo(AnyExpression target, AnyExpression source)
    {
        var own = Condition ?? ResolvedTree.True;
        return Match switch
        {
            NotMatchedByTarget => If(target, ResolvedTree.False, own),
            NotMatchedBySource => If(source, ResolvedTree.False, own),
            _ => If(target, If(source, own, ResolvedTree.False), ResolvedTree.False),
        };
    }

    private static AnyExpression If(AnyExpression condition, AnyExpression then, AnyExpression otherwise) =>
        ResolvedTree.If(condition, then, otherwise, ResolvedTree.Bool);

    private static IReadOnlyList<(int Column, AstNode? Value)> Assignments(AstNode when, Modification merge)
    {
        var updated = when.ChildrenOf("update_item_list").Select(item => (merge.PositionOf(item), Value(item.Child("set_value")!)));
        var columns = when.ChildrenOf("insert_column_list").Select(column => merge.PositionOf(column.Number("column_id")));
        return [.. updated, .. columns.Zip(when.Child("insert_row")?.ChildrenOf("value_list").Select(Value) ?? [])];
    }

    private static AstNode? Value(AstNode dml) => dml.Child("value") is { Type: not "ResolvedDMLDefaultProto" } value ? value : null;
}
