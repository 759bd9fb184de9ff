using System.Text.RegularExpressions;
using NbaPipeline.Monitoring.Pipeline;
using static NbaPipeline.Repository.Tests.Rule;

namespace NbaPipeline.Repository.Tests.Sql;

/// <summary>How a <c>.sql</c> file is written: a question on top, parameters for all that varies, tables and partitions by name.</summary>
internal static partial class SqlRules
{
    public static IEnumerable<string> Violations(string sql)
    {
        var header = sql.Split('\n').TakeWhile(line => line.StartsWith("--", StringComparison.Ordinal)).ToList();
        var body = Comment().Replace(sql, "");
        var code = Literal().Replace(body, "''");
        var tables = TableName().Matches(code).Select(match => match.Groups[1].Value).Distinct().ToList();
        return
        [
            .. Unless(
                header.Any(line => line.Contains('?', StringComparison.Ordinal)),
                "does not begin with a comment that asks a question"),
            .. Unless(
                header.Count(line => line.StartsWith("-- One row =", StringComparison.Ordinal)) == 1,
                "does not say once what '-- One row =' is"),
            .. When(Interpolation().IsMatch(body), "is put together from text; only @parameters vary"),
            .. When(Everything().IsMatch(code), "selects *; a column added to the table would change the answer"),
            .. When(Clock().IsMatch(code), "reads the clock; dates come as parameters"),
            .. UnquotedTables(code),
            .. tables.Where(table => TableCatalogue.Find(table) is null)
                .Select(table => $"reads `{table}`, which is not in the table catalogue"),
            .. tables.Select(TableCatalogue.Find).OfType<TableSchema>().Where(table => IsUnfiltered(table, code))
                .Select(table => $"does not filter `{table.Name}` on {table.Partition}"),
        ];
    }

    /// <summary>The parameters that the text names, comments left out.</summary>
    public static IReadOnlySet<string> ParametersOf(string sql) =>
        Parameter().Matches(Literal().Replace(Comment().Replace(sql, ""), "''")).Select(match => match.Groups[1].Value).ToHashSet();

    private static IEnumerable<string> UnquotedTables(string code)
    {
        var named = CommonTable().Matches(code).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Source().Matches(code).Select(match => match.Groups[1].Value)
            .Where(source => !source.StartsWith('(') && !source.StartsWith("UNNEST", StringComparison.OrdinalIgnoreCase))
            .Where(source => !TableName().IsMatch(source) && !named.Contains(source))
            .Select(source => $"reads {source}, which is not a back-quoted dataset.table");
    }

    private static bool IsUnfiltered(TableSchema table, string code) => table.PartitionFilterRequired
        && !Regex.IsMatch(code, $@"\b(WHERE|AND|ON)\s+\(?(DATE\()?(\w+\.)?{table.Partition}\)?\s*(=|<|>|BETWEEN|IN\b)", RegexOptions.IgnoreCase);

    [GeneratedRegex("--[^\n]*")]
    private static partial Regex Comment();

    [GeneratedRegex("r?'[^'\n]*'")]
    private static partial Regex Literal();

    [GeneratedRegex("[{}]|%s|\\$\"")]
    private static partial Regex Interpolation();

    [GeneratedRegex(@"(\bSELECT|\bDISTINCT|,|\w\.)\s*\*(?!\s*\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Everything();

    [GeneratedRegex(@"\bCURRENT_(DATE|TIME|DATETIME|TIMESTAMP)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Clock();

    [GeneratedRegex(@"`([a-z_]+\.[a-z0-9_]+)`")]
    private static partial Regex TableName();

    [GeneratedRegex(@"(?<!@)(?:\bFROM|\bJOIN)\s+(`[^`]*`|[\w.\-]+|\()", RegexOptions.IgnoreCase)]
    private static partial Regex Source();

    [GeneratedRegex(@"(?:\bWITH|,)\s+(\w+)\s+AS\s*\(", RegexOptions.IgnoreCase)]
    private static partial Regex CommonTable();

    [GeneratedRegex(@"@(\w+)")]
    private static partial Regex Parameter();
}
