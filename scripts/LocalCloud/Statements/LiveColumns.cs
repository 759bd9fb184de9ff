using NbaPipeline.LocalCloud.GoogleSql.Ast;

namespace NbaPipeline.LocalCloud.Statements;

/// <summary>
/// The columns whose values matter. The engine lists for a scan every column that a subquery passes up; BigQuery reads, and bills, only those
/// that something uses in the end.
/// </summary>
internal sealed class LiveColumns
{
    private readonly HashSet<long> ids = [];
    private readonly AstNode[] references;
    private readonly Dictionary<string, AstNode> definitions;

    public LiveColumns(AstNode resolved)
    {
        references = [.. resolved.DescendantsAndSelf().Where(node => node.Type == "ResolvedWithRefScanProto")];
        definitions = WithQueries.In(resolved);
        CollectUses(resolved);
        CollectAnswers(resolved);
        while (references.Any(PassDown))
        {
            // A WITH query may use another: what is live in the last makes columns live in the one before.
        }
    }

    public bool Contains(long id) => ids.Contains(id);

    // To stand in a scan's list of columns is not a use; to stand anywhere else is.
    private void CollectUses(AstNode node)
    {
        var isScan = node.Type.EndsWith("ScanProto", StringComparison.Ordinal);
        foreach (var child in node.Fields.Where(entry => !isScan || entry.Field != "column_list").Select(entry => entry.Value).OfType<AstNode>())
        {
            if (child.Type == "ResolvedColumnProto")
            {
                ids.Add(child.Number("column_id"));
            }

            CollectUses(child);
        }
    }

    // What a subquery in an expression answers is used by the expression, which does not name it.
    private void CollectAnswers(AstNode resolved) => ids.UnionWith(resolved.DescendantsAndSelf()
        .Where(node => node.Type == "ResolvedSubqueryExprProto")
        .SelectMany(node => WithQueries.ColumnIds(node.Child("subquery")!)));

    private bool PassDown(AstNode reference)
    {
        var before = ids.Count;
        var inside = WithQueries.ColumnIds(definitions[reference.Text("with_query_name")]);
        long[] used = [.. WithQueries.ColumnIds(reference).Zip(inside).Where(pair => ids.Contains(pair.First)).Select(pair => pair.Second)];
        ids.UnionWith(used);
        return ids.Count > before;
    }
}
