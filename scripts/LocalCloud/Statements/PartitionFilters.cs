using System.Text;
using NbaPipeline.LocalCloud.GoogleSql.Ast;
using NbaPipeline.LocalCloud.GoogleSql.Wire;

namespace NbaPipeline.LocalCloud.Statements;

/// <summary>Reads out of a resolved statement which conditions on its partition column each scan is under.</summary>
internal sealed class PartitionFilters(Statement statement)
{
    // ResolvedMergeWhenEnums.MatchType
    private const long Matched = 0;
    private const long NotMatchedBySource = 1;
    private const long NotMatchedByTarget = 2;

    private readonly ScanReach reach = new(statement);

    // Once for all scans: a statement has as many of these as of those.
    private readonly (AstNode Node, AstNode[] Conjuncts)[] filters = [.. Filters(statement.Resolved)];
    private readonly byte[] text = Encoding.UTF8.GetBytes(statement.Sql);

    /// <summary>The conditions that every row of the scan must meet; none means that BigQuery would read all partitions.</summary>
    public IReadOnlyList<PartitionCondition> On(TableScan scan, int partitionColumn)
    {
        var position = scan.ColumnIndexes.ToList().IndexOf(partitionColumn);
        return position < 0 ? [] : [.. Conjuncts(scan, scan.ColumnIds[position]), .. OfMerge(scan, scan.ColumnIds[position])];
    }

    // A row is read if some clause may concern it. Which rows a clause concerns, the ON condition and its own say; but a row that is not
    // matched is not bound by ON, and for one that another row is looked for among, only ON counts.
    private IEnumerable<PartitionCondition> OfMerge(TableScan scan, long column)
    {
        var merge = statement.Resolved;
        if (statement.Modification?.Type != Modification.Merge
            || reach.NamesOf(column, scan, merge).FirstOrDefault() is not (> 0 and var name))
        {
            return [];
        }

        var unbound = ReferenceEquals(scan.Node, merge.Child("table_scan")) ? NotMatchedBySource : NotMatchedByTarget;
        PartitionCondition[][] clauses = [.. merge.ChildrenOf("when_clause_list").Select(when => Bounds(merge, when, unbound, name))];
        return Array.Exists(clauses, bounds => bounds.Length == 0)
            ? []
            : [PartitionCondition.AnyOf([.. clauses.Select(PartitionCondition.AllOf)])];
    }

    private PartitionCondition[] Bounds(AstNode merge, AstNode when, long unbound, long column)
    {
        var match = when.Number("match_type");
        var on = match == unbound ? null : merge.Child("merge_expr");
        var own = match is Matched || match == unbound ? when.Child("match_expr") : null;
        var parts = new[] { on, own }.OfType<AstNode>().SelectMany(predicate => Split(predicate, "$and"));
        return [.. parts.Select(part => Condition(part, column)).OfType<PartitionCondition>()];
    }

    private static IEnumerable<(AstNode Node, AstNode[] Conjuncts)> Filters(AstNode resolved) =>
        from node in resolved.DescendantsAndSelf()
        where node.Type is "ResolvedFilterScanProto" or "ResolvedJoinScanProto" or "ResolvedUpdateStmtProto" or "ResolvedDeleteStmtProto"
        let predicate = node.Child("filter_expr") ?? node.Child("join_expr") ?? node.Child("where_expr")
        where predicate is not null
        select (node, Split(predicate, "$and").ToArray());

    private IEnumerable<PartitionCondition> Conjuncts(TableScan scan, long column) =>
        from filter in filters
        from names in reach.NamesOf(column, scan, filter.Node)
        from conjunct in filter.Conjuncts
        let condition = Condition(conjunct, names)
        where condition is not null
        select condition;

    private PartitionCondition? Condition(AstNode expression, long column)
    {
        if (Operator(expression) == "$or")
        {
            PartitionCondition?[] alternatives = [.. Split(expression, "$or").Select(alternative => Condition(alternative, column))];
            return alternatives.Contains(null) ? null : PartitionCondition.AnyOf(alternatives!);
        }

        AstNode[] arguments = [.. expression.ChildrenOf("argument_list")];
        var tested = Array.FindIndex(arguments, argument => IsPartition(argument, column));
        AstNode[] others = [.. arguments.Where((_, index) => index != tested)];
        var comparison = tested == 0 ? Operator(expression) : Mirrored(Operator(expression));
        return tested < 0 || comparison is null || !Array.TrueForAll(others, IsConstant)
            ? null
            : new PartitionCondition(comparison, [.. others.Select(Constant)], IsExact(arguments[tested]), []);
    }

    private static IEnumerable<AstNode> Split(AstNode expression, string connective) =>
        Operator(expression) == connective ? expression.ChildrenOf("argument_list").SelectMany(argument => Split(argument, connective)) : [expression];

    private static string? Operator(AstNode expression) => expression.Child("function") is { } function ? Statement.FunctionName(function) : null;

    private static string? Mirrored(string? comparison) => comparison switch
    {
        "$equal" => "$equal",
        "$less" => "$greater",
        "$less_or_equal" => "$greater_or_equal",
        "$greater" => "$less",
        "$greater_or_equal" => "$less_or_equal",
        _ => null,
    };

    private static bool IsPartition(AstNode expression, long column) => expression.Type switch
    {
        "ResolvedColumnRefProto" => expression.Child("column")!.Number("column_id") == column,
        "ResolvedCastProto" => IsPartition(expression.Child("expr")!, column),
        _ => Operator(expression) == "date" && IsPartition(expression.ChildrenOf("argument_list").First(), column),
    };

    // The zone that a date is taken in, if one is given, may move it to the next day.
    private static bool IsExact(AstNode partition) => partition.Type == "ResolvedColumnRefProto"
        ? TypeOf(partition.Child("column")!).TypeKind == TypeKind.TypeDate
        : Resolved.DateOf(partition) is not null;

    private static bool IsConstant(AstNode expression) => expression.DescendantsAndSelf()
        .All(node => node.Type is not ("ResolvedColumnRefProto" or "ResolvedSubqueryExprProto"));

    private ConstantText Constant(AstNode expression) =>
        new(expression.Location is { } place ? Encoding.UTF8.GetString(text[place]) : null, TypeOf(expression).TypeKind == TypeKind.TypeArray)
        {
            Parameter = expression.Type == "ResolvedParameterProto" && expression.Text("name") is { Length: > 0 } name ? name : null,
        };

    private static TypeProto TypeOf(AstNode node) => TypeProto.Parser.ParseFrom(node.Bytes("type"));
}
