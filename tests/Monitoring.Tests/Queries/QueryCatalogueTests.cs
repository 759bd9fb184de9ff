using System.Text.RegularExpressions;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Tests.Queries;

public sealed partial class QueryCatalogueTests
{
    private static IReadOnlyList<string> Names => [.. QueryCatalogue.All.Select(file => file.Name)];

    [TestCaseSource(nameof(Names))]
    public void A_file_uses_the_parameters_it_declares_and_no_others(string name)
    {
        var used = Parameter().Matches(WithoutComments(name)).Select(match => match.Groups[1].Value).Distinct();

        Assert.That(used, Is.EquivalentTo(FileOf(name).Parameters.Select(parameter => parameter.Name)));
    }

    [TestCaseSource(nameof(Names))]
    public void A_file_selects_the_columns_of_its_record_in_their_order(string name)
    {
        var select = Answer().Match(WithoutComments(name)).Groups[1].Value;
        var columns = LastName().Matches(select).Select(match => match.Groups[1].Value);

        Assert.That(columns, Is.EqualTo(RowReader.ColumnsOf(FileOf(name).Row).Select(column => column.Name)));
    }

    [TestCaseSource(nameof(Names))]
    public void A_file_reads_a_table_that_exists_and_filters_on_its_partition(string name)
    {
        var sql = WithoutComments(name);
        var tables = Table().Matches(sql).Select(match => TableCatalogue.Find(match.Groups[1].Value)).ToList();

        Assert.That(tables, Is.Not.Empty.And.All.Not.Null);
        Assert.That(tables.Where(table => !IsLimited(sql, table!.Partition)), Is.Empty);
    }

    // BigQuery prunes by the date of a moment as it does by the moment.
    private static bool IsLimited(string sql, string? partition) =>
        sql.Contains($"WHERE {partition} ", StringComparison.Ordinal) || sql.Contains($"WHERE DATE({partition}) ", StringComparison.Ordinal);

    private static QueryFile FileOf(string name) => QueryCatalogue.All.Single(file => file.Name == name);

    private static string WithoutComments(string name) => Comment().Replace(FileOf(name).Sql, "");

    [GeneratedRegex("--.*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"@(\w+)")]
    private static partial Regex Parameter();

    // Tables named before the answer are indented.
    [GeneratedRegex(@"^SELECT(?: DISTINCT)?\n(.*?)\nFROM ", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Answer();

    [GeneratedRegex(@"(\w+)(?:,$|\s*\z)", RegexOptions.Multiline)]
    private static partial Regex LastName();

    [GeneratedRegex("(?:FROM|JOIN) `([^`]+)`")]
    private static partial Regex Table();
}
