using NbaPipeline.LocalCloud.GoogleSql.Ast;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.Statements;

/// <summary>What the engine takes in DML and BigQuery does not, so that a statement which works here works there.</summary>
internal static class BeyondBigQuery
{
    private static readonly Dictionary<string, string> Clauses = new(StringComparer.Ordinal)
    {
        ["returning"] = "THEN RETURN",
        ["assert_rows_modified"] = "ASSERT_ROWS_MODIFIED",
        ["array_update_list"] = "Assigning to an array element",
        ["delete_list"] = "Nested DELETE",
        ["update_list"] = "Nested UPDATE",
        ["insert_list"] = "Nested INSERT",
    };

    /// <summary>The statement itself, if it has nothing of the kind.</summary>
    public static AstNode OrRefuse(AstNode resolved)
    {
        var fields = resolved.DescendantsAndSelf().SelectMany(node => node.Fields);
        var clauses = fields.Select(field => Clauses.GetValueOrDefault(field.Field)).OfType<string>();
        var named = clauses.Concat(Modes(resolved)).FirstOrDefault();
        return named is null ? resolved : throw new WarehouseException("invalidQuery", $"{named} is not supported.");
    }

    private static IEnumerable<string> Modes(AstNode resolved)
    {
        if (resolved.Type == "ResolvedInsertStmtProto" && resolved.Number("insert_mode") != 0)
        {
            yield return "INSERT OR …";
        }

        if (resolved.Type == "ResolvedTruncateStmtProto" && resolved.Child("where_expr") is not null)
        {
            yield return "TRUNCATE TABLE with WHERE";
        }
    }
}
