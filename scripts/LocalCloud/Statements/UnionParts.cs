using System.Text;
using NbaPipeline.LocalCloud.GoogleSql.Ast;

namespace NbaPipeline.LocalCloud.Statements;

/// <summary>
/// The queries that a statement puts one below the other and does nothing else with: each can be answered alone, and most of their tables have
/// not changed when the statement is asked again.
/// </summary>
internal static class UnionParts
{
    /// <param name="sql">The statement's text.</param>
    /// <param name="parsed">Its syntax tree.</param>
    /// <returns>The text of each query; none where rows are sorted, cut, made distinct or matched by name, or where the queries share a WITH.</returns>
    public static IReadOnlyList<string> Of(string sql, AstNode parsed)
    {
        if (parsed.Child("query") is not { } query || Union(query) is not { } union)
        {
            return [];
        }

        var bytes = Encoding.UTF8.GetBytes(sql);
        Range?[] places = [.. union.ChildrenOf("inputs").Select(input => input.Location)];
        return Array.TrueForAll(places, place => place is not null) ? [.. places.Select(place => Encoding.UTF8.GetString(bytes[place!.Value]))] : [];
    }

    private static AstNode? Union(AstNode query) =>
        query.Child("with_clause") is null && query.Child("order_by") is null && query.Child("limit_offset") is null
        && query.Child("query_expr") is { Type: "ASTSetOperationProto" } operation && Kinds(operation) is [_, ..] kinds
        && Array.TrueForAll(kinds, IsUnionAll)
            ? operation
            : null;

    private static AstNode[] Kinds(AstNode operation) => [.. operation.Child("metadata")?.ChildrenOf("set_operation_metadata_list") ?? []];

    private static bool IsUnionAll(AstNode kind)
    {
        const long Union = 1;
        const long All = 1;
        return kind.Child("op_type")?.Number("value") == Union
            && kind.Child("all_or_distinct")?.Number("value") == All
            && kind.Child("column_match_mode") is null
            && kind.Child("column_propagation_mode") is null;
    }
}
