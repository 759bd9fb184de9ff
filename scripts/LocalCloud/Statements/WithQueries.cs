using NbaPipeline.LocalCloud.GoogleSql.Ast;

namespace NbaPipeline.LocalCloud.Statements;

/// <summary>The WITH queries of a statement. A reference to one has its own column ids, in the order of the query's.</summary>
internal static class WithQueries
{
    /// <summary>By name; the engine has made the names unique.</summary>
    public static Dictionary<string, AstNode> In(AstNode resolved) => resolved.DescendantsAndSelf()
        .Where(node => node.Type == "ResolvedWithEntryProto")
        .ToDictionary(entry => entry.Text("with_query_name"), entry => entry.Child("with_subquery")!, StringComparer.OrdinalIgnoreCase);

    public static List<long> ColumnIds(AstNode scan, string list = "column_list") => [.. scan.ChildrenOf(list).Select(column => column.Number("column_id"))];
}
