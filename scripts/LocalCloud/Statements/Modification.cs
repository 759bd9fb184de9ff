using NbaPipeline.LocalCloud.GoogleSql.Ast;

namespace NbaPipeline.LocalCloud.Statements;

/// <summary>What a DML statement changes: one table, and of an UPDATE the columns it assigns.</summary>
internal sealed record Modification(string Type, AstNode Resolved)
{
    public const string Insert = "INSERT";
    public const string Update = "UPDATE";
    public const string Delete = "DELETE";
    public const string Merge = "MERGE";
    public const string Truncate = "TRUNCATE_TABLE";

    public TableScan Target { get; } = new(Resolved.Child("table_scan")!);

    /// <summary>False for an INSERT, which touches no row that is there.</summary>
    public bool IsMutating => Type != Insert;

    /// <summary>The positions in the table of the columns that an UPDATE assigns, whole or in part.</summary>
    public IReadOnlyList<int> Assigned => [.. Resolved.ChildrenOf("update_item_list").Select(PositionOf).Distinct()];

    public static Modification? In(AstNode resolved) => TypeOf(resolved) is { } type ? new Modification(type, resolved) : null;

    /// <summary>False for the scan by which INSERT and TRUNCATE TABLE only name their table.</summary>
    public static bool Reads(AstNode resolved, AstNode scan) =>
        TypeOf(resolved) is not (Insert or Truncate) || !ReferenceEquals(resolved.Child("table_scan"), scan);

    /// <summary>The position in the table of the column that an assignment begins from.</summary>
    public int PositionOf(AstNode assignment)
    {
        var column = assignment.Child("target")!.DescendantsAndSelf().First(node => node.Type == "ResolvedColumnRefProto").Child("column")!;
        return PositionOf(column.Number("column_id"));
    }

    public int PositionOf(long columnId) => Target.ColumnIndexes[Target.ColumnIds.ToList().IndexOf(columnId)];

    private static string? TypeOf(AstNode resolved) => resolved.Type switch
    {
        "ResolvedInsertStmtProto" => Insert,
        "ResolvedUpdateStmtProto" => Update,
        "ResolvedDeleteStmtProto" => Delete,
        "ResolvedMergeStmtProto" => Merge,
        "ResolvedTruncateStmtProto" => Truncate,
        _ => null,
    };
}
