using NbaPipeline.LocalCloud.Values;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Repository.Tests.SqlTruth;

/// <summary>Google's own analyzer reads each query against the tables as described: a renamed column fails here, not at night.</summary>
public sealed class QueryShapeTests
{
    [TestCaseSource(typeof(Shipped), nameof(Shipped.Queries))]
    public async Task A_query_answers_the_columns_its_record_reads(string name)
    {
        using var warehouse = SqlEngine.Warehouse();
        var query = Shipped.Query(name);

        var analysis = await warehouse.AnalyzeAsync(query.Sql, ParametersOf(query));

        Assert.That(
            analysis.Columns.Select(column => (column.Name, Asking.ClrOf(column.Type))),
            Is.EquivalentTo(RowReader.ColumnsOf(query.Row).Select(column => (column.Name, column.Type))));
    }

    [Test]
    public void A_column_that_the_table_does_not_have_is_refused()
    {
        using var warehouse = SqlEngine.Warehouse();
        var query = Shipped.Query("BdlGames");

        Assert.That(
            async () => await warehouse.AnalyzeAsync(query.Sql.Replace("player_lookup", "player_name", StringComparison.Ordinal), ParametersOf(query)),
            Throws.TypeOf<LocalCloud.Warehouse.WarehouseException>().With.Message.Contains("player_name"));
    }

    [Test]
    public void A_query_that_forgets_the_partition_is_refused()
    {
        using var warehouse = SqlEngine.Warehouse();
        var query = Shipped.Query("BdlGames");
        var forgetful = query.Sql.Replace("game_date IN UNNEST(@dates)", "@dates IS NOT NULL", StringComparison.Ordinal);

        Assert.That(
            async () => await warehouse.AnalyzeAsync(forgetful, ParametersOf(query)),
            Throws.TypeOf<LocalCloud.Warehouse.WarehouseException>().With.Message.Contains("partition"));
    }

    private static IReadOnlyList<SqlField> ParametersOf(QueryFile query) =>
        [.. query.Parameters.Select(parameter => new SqlField(parameter.Name, Asking.TypeOf(parameter.Type)))];
}
