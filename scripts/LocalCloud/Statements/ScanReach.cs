using NbaPipeline.LocalCloud.GoogleSql.Ast;

namespace NbaPipeline.LocalCloud.Statements;

/// <summary>
/// Follows rows from a filter down to the scans they come from, through what neither adds, drops nor mixes them.
/// Below an aggregation, a window or a LIMIT a filter says nothing about which partitions are read.
/// </summary>
internal sealed class ScanReach(Statement statement)
{
    private const long LeftJoin = 1;
    private const long RightJoin = 2;
    private const long FullJoin = 3;

    private readonly ILookup<string, AstNode> uses = statement.Resolved.DescendantsAndSelf()
        .Where(node => node.Type == "ResolvedWithRefScanProto")
        .ToLookup(node => node.Text("with_query_name"), StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, AstNode> definitions = WithQueries.In(statement.Resolved);

    /// <summary>The id by which the filter knows a scan's column; none when the scan is out of its reach.</summary>
    public IEnumerable<long> NamesOf(long column, TableScan scan, AstNode filter) =>
        Starts(filter).Select(start => NameAt(start, column, scan)).OfType<long>();

    private static IEnumerable<AstNode> Starts(AstNode filter) => (filter.Type, filter.Number("join_type")) switch
    {
        ("ResolvedFilterScanProto", _) => [filter.Child("input_scan")!],
        ("ResolvedUpdateStmtProto" or "ResolvedDeleteStmtProto" or "ResolvedMergeStmtProto", _) =>
            [filter.Child("table_scan")!, .. filter.ChildrenOf("from_scan")],
        (_, LeftJoin) => [filter.Child("right_scan")!],
        (_, RightJoin) => [filter.Child("left_scan")!],
        (_, FullJoin) => [],
        _ => [filter.Child("left_scan")!, filter.Child("right_scan")!],
    };

    private long? NameAt(AstNode node, long column, TableScan scan) => node.Type switch
    {
        "ResolvedTableScanProto" => ReferenceEquals(node, scan.Node) ? column : null,
        "ResolvedFilterScanProto" or "ResolvedProjectScanProto" or "ResolvedArrayScanProto" or "ResolvedOrderByScanProto" =>
            node.Child("input_scan") is { } input ? NameAt(input, column, scan) : null,
        "ResolvedJoinScanProto" => NameAt(node.Child("left_scan")!, column, scan) ?? NameAt(node.Child("right_scan")!, column, scan),
        "ResolvedWithScanProto" => NameAt(node.Child("query")!, column, scan),
        "ResolvedWithRefScanProto" => NameThrough(node, column, scan),
        _ => null,
    };

    // A WITH query that is used twice is read once for both, and one filter speaks only for one of them.
    private long? NameThrough(AstNode reference, long column, TableScan scan)
    {
        var name = reference.Text("with_query_name");
        if (uses[name].Count() != 1 || !definitions.TryGetValue(name, out var definition) || NameAt(definition, column, scan) is not { } inside)
        {
            return null;
        }

        var position = WithQueries.ColumnIds(definition).IndexOf(inside);
        return position < 0 ? null : WithQueries.ColumnIds(reference)[position];
    }
}
