using NbaPipeline.LocalCloud.GoogleSql.Ast;

namespace NbaPipeline.LocalCloud.Statements.Separation;

/// <summary>Says of a query that its answer about many dates is its answers about some of them at a time, put together.</summary>
internal sealed record DateSeparation(DateParameters Parameters, bool IsDescending)
{
    /// <summary>Null unless the resolved statement proves it; a query that merely might be separable is not.</summary>
    public static DateSeparation? Of(Statement statement) => statement.Resolved.Child("query") is { } query
        ? DateParameters.In(statement.Resolved).Select(parameters => Of(statement.Resolved, query, parameters)).FirstOrDefault(separation => separation is not null)
        : null;

    private static DateSeparation? Of(AstNode resolved, AstNode query, DateParameters parameters)
    {
        var conditions = new DateConditions(parameters);
        var flow = new DateFlow(resolved, conditions);
        return flow.Of(query, Surroundings.None) is { AreSame: false } && conditions.AreAllOf(resolved) && Order(query, flow) is { } isDescending
            ? new DateSeparation(parameters, isDescending)
            : null;
    }

    // Without an ORDER BY any order will do. With one, the date must come first.
    private static bool? Order(AstNode node, DateFlow flow) => node.Type switch
    {
        "ResolvedProjectScanProto" when node.Child("input_scan") is { } input => Order(input, flow),
        "ResolvedWithScanProto" => Order(node.Child("query")!, flow),
        "ResolvedOrderByScanProto" => node.ChildrenOf("order_by_item_list").First() is var first && flow.Of(node, Surroundings.None) is { Dates: { } dates }
            && Resolved.ColumnOf(first.Child("column_ref")!) is { } column && dates.Contains(column) ? first.Number("is_descending") != 0 : null,
        _ => false,
    };
}
