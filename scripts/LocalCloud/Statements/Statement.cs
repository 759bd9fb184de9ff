using NbaPipeline.LocalCloud.GoogleSql.Ast;
using NbaPipeline.LocalCloud.Values;

namespace NbaPipeline.LocalCloud.Statements;

/// <summary>A statement that the engine has accepted: its normalised text, what it answers, what it reads, and its resolved tree.</summary>
internal sealed record Statement(string Sql, AstNode Parsed, AstNode Resolved, IReadOnlyList<SqlField> Columns)
{
    /// <summary>What it changes; null for a query.</summary>
    public Modification? Modification { get; } = Modification.In(Resolved);

    /// <summary>BigQuery's word for its kind: SELECT, INSERT, UPDATE, DELETE, MERGE, TRUNCATE_TABLE.</summary>
    public string Type => Modification?.Type ?? "SELECT";

    /// <summary>Where it reads. The table of an INSERT is not read by being written.</summary>
    public IReadOnlyList<TableScan> Scans { get; } =
    [
        .. Resolved.DescendantsAndSelf()
            .Where(node => node.Type == "ResolvedTableScanProto" && Modification.Reads(Resolved, node))
            .Select(node => new TableScan(node)),
    ];

    public LiveColumns Live { get; } = new(Resolved);

    /// <summary>False when the same text over the same tables may answer differently tomorrow, so a result is not to be kept.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>Every name that the text mentions: a column may have to exist although nothing reads it.</summary>
    public IReadOnlySet<string> Mentions { get; } = Parsed.DescendantsAndSelf()
        .Where(node => node.Type == "ASTIdentifierProto")
        .Select(node => node.Text("id_string"))
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>True when a * stands for columns, so that none may be left out.</summary>
    public bool HasStar { get; } = Parsed.DescendantsAndSelf()
        .Any(node => node.Type is "ASTStarProto" or "ASTStarWithModifiersProto" or "ASTDotStarProto" or "ASTDotStarWithModifiersProto");

    /// <summary>The name of a function without the group it belongs to: <c>date_sub</c>, <c>$equal</c>.</summary>
    public static string FunctionName(AstNode function) => function.Text("name").Split(':')[^1];
}
