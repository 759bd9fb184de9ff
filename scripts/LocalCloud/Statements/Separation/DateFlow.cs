using NbaPipeline.LocalCloud.GoogleSql.Ast;

namespace NbaPipeline.LocalCloud.Statements.Separation;

/// <summary>
/// Follows dates through a resolved query, from the scans up. What it does not know by name it does not follow: null says that the rows may
/// come of several dates together.
/// </summary>
internal sealed class DateFlow(AstNode resolved, DateConditions conditions)
{
    private readonly DateJoins joins = new(conditions);
    private readonly Dictionary<string, AstNode> definitions = WithQueries.In(resolved);
    private readonly Dictionary<string, RowDates?> defined = new(StringComparer.OrdinalIgnoreCase);

    public RowDates? Of(AstNode scan, Surroundings around) => scan.Type switch
    {
        "ResolvedSingleRowScanProto" or "ResolvedTableScanProto" => RowDates.Same,
        "ResolvedFilterScanProto" => Filtered(scan, around),
        "ResolvedProjectScanProto" => Input(scan, around) is { } rows && Asks(scan, rows, around) ? rows.With(Renamed(scan)) : null,
        "ResolvedJoinScanProto" => Joined(scan, around),
        "ResolvedArrayScanProto" => Listed(scan, around),
        "ResolvedAggregateScanProto" => Apart(scan, around) is { } rows && Asks(scan, rows, around) ? Grouped(scan, rows) : null,
        "ResolvedAnalyticScanProto" => Apart(scan, around) is { } rows && Asks(scan, rows, around) && IsWithinDates(scan, rows) ? rows : null,
        "ResolvedOrderByScanProto" => Input(scan, around),
        "ResolvedLimitOffsetScanProto" => Apart(scan, around) is { AreSame: true } ? RowDates.Same : null,
        "ResolvedSetOperationScanProto" => United(scan, around),
        "ResolvedWithScanProto" => scan.Number("recursive") == 0 ? Of(scan.Child("query")!, around) : null,
        "ResolvedWithRefScanProto" => Referred(scan),
        _ => null,
    };

    private RowDates? Input(AstNode scan, Surroundings around) => Of(scan.Child("input_scan")!, around);

    private RowDates? Apart(AstNode scan, Surroundings around) => Input(scan, around.Apart());

    private RowDates? Filtered(AstNode scan, Surroundings around)
    {
        AstNode[] own = [.. DateConditions.Split(scan.Child("filter_expr"))];
        var met = Input(scan, around.Under(own)) is { } rows ? conditions.Filter(rows, own, around) : null;
        return met is not null && Asks(scan, met, around) ? met : null;
    }

    private RowDates? Joined(AstNode scan, Surroundings around)
    {
        AstNode[] own = [.. DateConditions.Split(scan.Child("join_expr"))];
        var below = DateJoins.IsInner(scan) ? around.Under(own) : around;
        var (left, right) = (Of(scan.Child("left_scan")!, below), Of(scan.Child("right_scan")!, below));
        return left is null || right is null || !Asks(scan, RowDates.Same, around) ? null : joins.Of(scan, left, right, around);
    }

    private RowDates? Listed(AstNode scan, Surroundings around)
    {
        var input = scan.Child("input_scan") is { } below ? Of(below, around) : RowDates.Same;
        if (input is null || !Asks(scan, input, around))
        {
            return null;
        }

        var isPlain = scan.Child("array_offset_column") is null && scan.Child("join_expr") is null && scan.Number("is_outer") == 0;
        return isPlain && conditions.IsListOfDates(scan.Child("array_expr")!)
            ? input.Beside(RowDates.On(scan.Child("element_column")!.Number("column_id")), DateConditions.Equalities(around.Conditions))
            : input;
    }

    private static RowDates? Grouped(AstNode scan, RowDates rows)
    {
        if (rows.AreSame)
        {
            return RowDates.Same;
        }

        var keys = Renamed(scan, "group_by_list").Where(key => rows.Dates!.Contains(key.B)).Select(key => key.A).ToArray();
        var isPlain = !scan.ChildrenOf("grouping_set_list").Any() && !scan.ChildrenOf("rollup_column_list").Any();
        return isPlain && keys.Length > 0 ? RowDates.On(keys) : null;
    }

    private static bool IsWithinDates(AstNode scan, RowDates rows) => rows.AreSame || scan.ChildrenOf("function_group_list")
        .Select(group => group.Child("partition_by")?.ChildrenOf("partition_by_list").Select(Resolved.ColumnOf) ?? [])
        .All(keys => keys.Any(key => key is { } column && rows.Dates!.Contains(column)));

    private RowDates? United(AstNode scan, Surroundings around)
    {
        const long UnionDistinct = 1;
        AstNode[] items = [.. scan.ChildrenOf("input_item_list")];
        RowDates?[] rows = [.. items.Select(item => Of(item.Child("scan")!, around.Apart()))];
        if (Array.TrueForAll(rows, row => row is { AreSame: true }))
        {
            return RowDates.Same;
        }

        if (Array.Exists(rows, row => row is null or { AreSame: true }) || scan.Number("op_type") > UnionDistinct)
        {
            return null;
        }

        bool[] Held(AstNode item, RowDates? row) => [.. WithQueries.ColumnIds(item, "output_column_list").Select(row!.Dates!.Contains)];
        var held = items.Zip(rows, Held).ToArray();
        long[] dates = [.. WithQueries.ColumnIds(scan).Where((_, position) => Array.TrueForAll(held, item => item[position]))];
        return dates.Length > 0 ? RowDates.On(dates) : null;
    }

    private RowDates? Referred(AstNode scan)
    {
        var name = scan.Text("with_query_name");
        var definition = definitions[name];
        var rows = defined.TryGetValue(name, out var known) ? known : defined[name] = Of(definition, Surroundings.None);
        var columns = WithQueries.ColumnIds(scan).Zip(WithQueries.ColumnIds(definition));
        return rows is null or { AreSame: true }
            ? rows is null ? null : RowDates.Same
            : RowDates.On(columns.Where(pair => rows.Dates!.Contains(pair.Second)).Select(pair => pair.First));
    }

    private static IEnumerable<(long A, long B)> Renamed(AstNode scan, string list = "expr_list") =>
        from computed in scan.ChildrenOf(list)
        let column = Resolved.DateOf(computed.Child("expr")!)
        where column is not null
        select (computed.Child("column")!.Number("column_id"), column.Value);

    /// <summary>True when every subquery of the scan's own expressions answers for a row the same whatever other dates are asked about.</summary>
    private bool Asks(AstNode scan, RowDates rows, Surroundings around) => Subqueries(scan)
        .All(subquery => Of(subquery.Child("subquery")!, around.AskedFor(rows)) is { AreSame: true });

    private static IEnumerable<AstNode> Subqueries(AstNode node) => node.Children
        .Where(child => !child.Type.EndsWith("ScanProto", StringComparison.Ordinal))
        .SelectMany(child => child.Type == "ResolvedSubqueryExprProto" ? Subqueries(child).Prepend(child) : Subqueries(child));
}
