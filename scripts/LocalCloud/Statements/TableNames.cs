using NbaPipeline.LocalCloud.GoogleSql.Ast;

namespace NbaPipeline.LocalCloud.Statements;

/// <summary>
/// Brings every spelling of a table (ds.t, project.ds.t, any of it in back-quotes, t with a default dataset) to the one that the engine
/// evaluates: a single back-quoted name. Where the parser says the names are is where the text changes; nothing else does.
/// </summary>
internal static class TableNames
{
    private const int SegmentsWithDataset = 2;

    public static string Normalise(
        string sql, AstNode parsed, string? defaultDataset, Func<string, bool> exists, Func<string, string>? nameInEngine = null)
    {
        var withNames = parsed.DescendantsAndSelf()
            .Where(node => node.Type == "ASTAliasedQueryProto")
            .Select(node => node.Child("alias")!.Text("id_string"))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var edits = parsed.DescendantsAndSelf()
            .Where(node => Path(node) is not null)
            .Select(node => Edit(node, withNames, defaultDataset, exists, nameInEngine ?? (name => name)))
            .OfType<TextEdit>();
        return TextEdit.Apply(sql, edits);
    }

    private static AstNode? Path(AstNode node) => node.Type switch
    {
        "ASTTablePathExpressionProto" => node.Child("path_expr"),
        "ASTInsertStatementProto" or "ASTUpdateStatementProto" or "ASTDeleteStatementProto" => node.Child("target_path"),
        "ASTMergeStatementProto" or "ASTTruncateStatementProto" => node.Child("target_path"),
        _ => null,
    };

    private static TextEdit? Edit(
        AstNode table, HashSet<string> withNames, string? defaultDataset, Func<string, bool> exists, Func<string, string> nameInEngine)
    {
        var path = Path(table)!;
        string[] segments = [.. path.ChildrenOf("names").SelectMany(name => name.Text("id_string").Split('.'))];
        var qualified = segments switch
        {
            [var name] when withNames.Contains(name) || defaultDataset is null => null,
            [var name] => $"{defaultDataset}.{name}",
            _ => string.Join('.', segments[^SegmentsWithDataset..]),
        };

        // A path that is no table may be an array of another table in the same FROM; the engine decides.
        return qualified is not null && exists(qualified)
            ? new TextEdit(path.Location!.Value, $"`{nameInEngine(qualified)}`{Alias(table, segments[^1])}")
            : null;
    }

    // The engine would call the table by its whole quoted name; in BigQuery its last part is its name in the query.
    // INSERT and TRUNCATE take no alias.
    private static string Alias(AstNode table, string name) =>
        table.Child("alias") is null && table.Type is not ("ASTInsertStatementProto" or "ASTTruncateStatementProto")
            ? $" AS `{name}`"
            : string.Empty;
}
