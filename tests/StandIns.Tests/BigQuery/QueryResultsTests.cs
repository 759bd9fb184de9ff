using Google.Cloud.BigQuery.V2;
using NbaPipeline.StandIns.Tests.Support;

namespace NbaPipeline.StandIns.Tests.BigQuery;

public class QueryResultsTests
{
    private const string Number = """{"name":"n","type":"INTEGER"}""";

    [Test]
    public async Task Results_are_awaited_and_read_page_by_page_with_integer_timestamps_each_time()
    {
        await using var api = await FakeApi.StartAsync(
            Warehouse.Done,
            Warehouse.Running,
            Warehouse.Page(Number, """{"v":"1"}""", nextPage: "second"),
            Warehouse.Page(Number, """{"v":"2"}"""));
        var job = await Warehouse.Of(api).CreateQueryJobAsync("SELECT n", null);

        var results = await job.GetQueryResultsAsync(new GetQueryResultsOptions { PageSize = 1, Timeout = TimeSpan.FromSeconds(30) });
        var numbers = new List<object?>();
        await foreach (var row in results.GetRowsAsync())
        {
            numbers.Add(row["n"]);
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(numbers, Is.EqualTo(new object[] { 1L, 2L }));
            Assert.That(results.TotalRows, Is.EqualTo(2));
            Assert.That(results.JobReference!.JobId, Is.EqualTo("j"));
            Assert.That(api.Calls, Has.Count.EqualTo(4));
            Assert.That(api.Calls.Skip(1).Select(call => call.Path), Is.All.EqualTo("/bigquery/v2/projects/p/queries/j"));
            Assert.That(api.Calls.Skip(1).Select(call => call.Query), Is.All.Contains("formatOptions.useInt64Timestamp=true"));
            Assert.That(api.Calls.Skip(1).Select(call => call.Query), Is.All.Contains("location=us-west2").And.All.Contains("maxResults=1"));
            Assert.That(api.Calls[3].Query, Does.Contain("pageToken=second"));
        }
    }

    [Test]
    public async Task A_query_that_never_completes_times_out()
    {
        await using var api = await FakeApi.StartAsync(Warehouse.Done, Warehouse.Running);
        var job = await Warehouse.Of(api).CreateQueryJobAsync("SELECT 1", null);

        Assert.That(
            () => job.GetQueryResultsAsync(new GetQueryResultsOptions { Timeout = TimeSpan.FromMilliseconds(100) }),
            Throws.TypeOf<TimeoutException>());
    }

    [Test]
    public async Task To_execute_is_one_call_when_the_answer_is_ready()
    {
        await using var api = await FakeApi.StartAsync(Warehouse.Page(Number, """{"v":"7"}"""));

        var results = await Warehouse.Of(api).ExecuteQueryAsync("SELECT @n", [new("n", null, 7)]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(results.Single()["n"], Is.EqualTo(7L));
            Assert.That((api.Only.Method, api.Only.Path), Is.EqualTo(("POST", "/bigquery/v2/projects/p/queries")));
            Assert.That((bool)api.Only.Json["formatOptions"]!["useInt64Timestamp"]!, Is.True);
            Assert.That((string?)api.Only.Json["parameterMode"], Is.EqualTo("named"));
            Assert.That((bool)api.Only.Json["useLegacySql"]!, Is.False);
        }
    }

    [Test]
    public async Task To_execute_with_a_job_id_takes_the_longer_way()
    {
        await using var api = await FakeApi.StartAsync(Warehouse.Done, Warehouse.Page(Number, """{"v":"7"}"""));

        await Warehouse.Of(api).ExecuteQueryAsync("SELECT 7", null, new QueryOptions { JobId = "mine" });

        Assert.That(api.Calls.Select(call => call.Path), Is.EqualTo(["/bigquery/v2/projects/p/jobs", "/bigquery/v2/projects/p/queries/j"]));
        Assert.That((string?)api.Calls[0].Json["jobReference"]!["jobId"], Is.EqualTo("mine"));
    }

    [Test]
    public async Task A_field_that_is_not_there_is_an_error()
    {
        await using var api = await FakeApi.StartAsync(Warehouse.Page(Number, """{"v":"7"}"""));
        var results = await Warehouse.Of(api).ExecuteQueryAsync("SELECT 7", null);

        Assert.That(() => results.Single()["m"], Throws.TypeOf<KeyNotFoundException>());
    }
}
