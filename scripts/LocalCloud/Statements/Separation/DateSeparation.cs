using NbaPipeline.LocalCloud.GoogleSql.Ast;

namespace NbaPipeline.LocalCloud.Statements.Separation;

/// <summary>Says of a query that its answer about many dates is its answers about some of them at a time, put together.</summary>
internal sealed record DateSeparation(DateParameters Parameters, bool IsDescending)
{
    /// <summary>Null unless the resolved statement proves it; a query that merely might be separable is not.</summary>
    public static DateSeparation? Of(Statement statement) => statement.Resolved.Child("query") is { } query
        ? DateParameters.In(statement.Resolved).Select(parameters => Of(statement.Resolved, query, parameters)).OfType<DateSeparation>().FirstOrDefault()
        : null;

    private static DateSeparation? Of(AstNode resolved, AstNode query, DateParameters parameters)
    {
        var conditions = new DateConditions(parameters);
        var flow = new DateFlow(resolved, conditions);
        var isSeparable = flow.Of(query, Surroundings.None) is { AreSame: false } && conditions.AreAllOf(resolved);
        return isSeparable && BeginsDescending(query, flow) is { } isDescending ? new DateSeparation(parameters, isDescending) : null;
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
