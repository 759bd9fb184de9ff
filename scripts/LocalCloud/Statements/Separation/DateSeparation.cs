using NbaPipeline.LocalCloud.GoogleSql.Ast;

namespace NbaPipeline.LocalCloud.Statements.Separation;

/// <summary>Says of a query that its answer about many dates is its answers about some of them at a time, put together.</summary>
/// <param name="Parameters">What says which dates.</param>
/// <param name="IsDescending">True when the latest date comes first.</param>
/// <param name="Column">The position of a column that holds the date of each row; null when the answer has none.</param>
internal sealed record DateSeparation(DateParameters Parameters, bool IsDescending, int? Column)
{
    /// <summary>Null unless the resolved statement proves it; a query that merely might be separable is not.</summary>
    public static DateSeparation? Of(Statement statement) => statement.Resolved.Child("query") is { } query
        ? DateParameters.In(statement.Resolved).Select(parameters => Of(statement.Resolved, query, parameters)).OfType<DateSeparation>().FirstOrDefault()
        : null;

    private static DateSeparation? Of(AstNode resolved, AstNode query, DateParameters parameters)
    {
        var conditions = new DateConditions(parameters);
        var flow = new DateFlow(resolved, conditions);
        return flow.Of(query, Surroundings.None) is { Dates: { } dates } && conditions.AreAllOf(resolved) && BeginsDescending(query, flow) is { } isDescending
            ? new DateSeparation(parameters, isDescending, PositionOf(dates, resolved))
            : null;
    }

    private static int? PositionOf(IReadOnlySet<long> dates, AstNode resolved)
    {
        var columns = resolved.ChildrenOf("output_column_list").Select(column => column.Child("column")!.Number("column_id")).ToList();
        return columns.FindIndex(dates.Contains) is >= 0 and var position ? position : null;
    }

    // Without an ORDER BY any order will do. With one, the date must come first.
    private static bool? BeginsDescending(AstNode node, DateFlow flow) => node.Type switch
    {
        "ResolvedProjectScanProto" when node.Child("input_scan") is { } input => BeginsDescending(input, flow),
        "ResolvedWithScanProto" => BeginsDescending(node.Child("query")!, flow),
        "ResolvedOrderByScanProto" => OfFirst(node.ChildrenOf("order_by_item_list").First(), flow.Of(node, Surroundings.None)),
        _ => false,
    };

    private static bool? OfFirst(AstNode item, RowDates? rows) =>
        Resolved.ColumnOf(item.Child("column_ref")!) is { } column && rows?.Dates?.Contains(column) == true ? item.Number("is_descending") != 0 : null;
}
