using System.Text;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.LocalCloud.Tests;

public sealed class CatalogueTests
{
    private static IEnumerable<string> Names => TableCatalogue.All.Select(table => table.Name);

    [TestCaseSource(nameof(Names))]
    [Property("Conformance", "Types: every table of the catalogue can be made and read, with every column")]
    public async Task The_engine_accepts_every_table_with_every_column(string name)
    {
        var table = TableCatalogue.Get(name);
        using var warehouse = Some.Warehouse(null, table);
        var filter = table.Partition is { } partition ? $"WHERE DATE({partition}) = DATE '2026-01-15'" : string.Empty;

        var result = await warehouse.QueryAsync($"SELECT {string.Join(", ", table.Columns.Select(column => $"`{column.Name}`"))} FROM {name} {filter}");

        Assert.That(result.Columns.Select(column => column.Name), Is.EqualTo(table.Columns.Select(column => column.Name)));
    }

    [Test]
    public void Ten_tables_of_the_pipeline_refuse_a_query_without_a_partition_filter() =>
        Assert.That(TableCatalogue.All.Count(table => table.PartitionFilterRequired && table.Dataset != "nba_monitoring"), Is.EqualTo(10));

    [Test]
    public void A_table_that_does_not_exist_is_named_in_the_complaint() =>
        Assert.That(() => TableCatalogue.Get("nba_precompute.ml_feature_store_v2"), Throws.TypeOf<KeyNotFoundException>().With.Message.Contains("ml_feature_store_v2"));

    [TestCase("""{"table":"a.b","grain":"g","columns":[]}""", "it has no columns")]
    [TestCase("""{"table":"a.c","grain":"g","columns":[{"name":"x","type":"STRING"}]}""", "it names 'a.c'")]
    [TestCase("""{"table":"a.b","grain":"g","partition":"d","columns":[{"name":"x","type":"STRING"}]}""", "its partition column 'd' is not among its columns")]
    [TestCase("""{"table":"a.b","grain":"g","colums":[]}""", "colums")]
    [TestCase("""{"table":"a.b"}""", "grain")]
    public void A_malformed_description_fails_loudly_and_names_its_file(string json, string complaint) => Assert.That(
        () => TableCatalogue.Parse("a.b.json", new MemoryStream(Encoding.UTF8.GetBytes(json))),
        Throws.TypeOf<InvalidDataException>().With.Message.StartsWith("a.b.json").And.Message.Contains(complaint));
}
