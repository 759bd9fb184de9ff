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

    /// <summary>The column of the row that a subquery is asked for.</summary>
    public static long? OuterColumnOf(AstNode expression) => IsColumn(expression, correlated: 1);

    private static long? IsColumn(AstNode expression, long correlated) =>
        expression.Type == "ResolvedColumnRefProto" && expression.Number("is_correlated") == correlated
            ? expression.Child("column")!.Number("column_id")
            : null;
}
