using NbaPipeline.LocalCloud.GoogleSql.Ast;

namespace NbaPipeline.LocalCloud.Statements;

/// <summary>Short questions to a resolved expression.</summary>
internal static class Resolved
{
    /// <summary>The function that the expression calls; null when it calls none.</summary>
    public static string? Calls(AstNode expression) =>
        expression.Child("function") is { } function ? Statement.FunctionName(function) : null;

    /// <summary>The column that the expression is, and nothing else.</summary>
    public static long? ColumnOf(AstNode expression) => IsColumn(expression, correlated: 0);

    /// <summary>
    /// The column that the expression is, or whose date in UTC it is. The date of a column counts as a column of its own, whose number no other has.
    /// </summary>
    public static long? DateOf(AstNode expression) => ColumnOf(expression) ?? (IsDateOfColumn(expression, out var moment) ? ~moment : null);

    /// <summary>The column of the row that a subquery is asked for.</summary>
    public static long? OuterColumnOf(AstNode expression) => IsColumn(expression, correlated: 1);

    private static bool IsDateOfColumn(AstNode expression, out long moment)
    {
        AstNode[] arguments = Calls(expression) == "date" ? [.. expression.ChildrenOf("argument_list")] : [];
        moment = arguments is [var only] ? ColumnOf(only) ?? 0 : 0;
        return moment > 0;
    }

    private static long? IsColumn(AstNode expression, long correlated) =>
        expression.Type == "ResolvedColumnRefProto" && expression.Number("is_correlated") == correlated
            ? expression.Child("column")!.Number("column_id")
            : null;
}
