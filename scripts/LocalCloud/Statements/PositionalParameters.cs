using System.Globalization;
using NbaPipeline.LocalCloud.GoogleSql.Ast;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.Statements;

/// <summary>
/// Gives every <c>?</c> of a statement a name, so that a piece of the statement that is evaluated on its own still knows which
/// one it means.
/// </summary>
internal static class PositionalParameters
{
    private const string Prefix = "positional_parameter_";

    public static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{index + 1}");

    public static string Named(string sql, AstNode parsed, IReadOnlyList<QueryParameter> parameters)
    {
        Range[] marks = [.. parsed.DescendantsAndSelf()
            .Where(node => node.Type == "ASTParameterExprProto" && node.Child("name") is null)
            .Select(node => node.Location!.Value)
            .OrderBy(place => place.Start.Value)];
        var given = parameters.Count(parameter => parameter.Name.StartsWith(Prefix, StringComparison.Ordinal));
        return (marks.Length > given, given < parameters.Count) switch
        {
            (true, true) => throw new WarehouseException("invalidQuery", "Positional parameters are not supported"),
            (true, _) => throw new WarehouseException(
                "invalidQuery", $"Query parameter number {given + 1} is not defined ({given} provided)"),
            _ => TextEdit.Apply(sql, marks.Select((place, index) => new TextEdit(place, $"@{Name(index)}"))),
        };
    }
}
