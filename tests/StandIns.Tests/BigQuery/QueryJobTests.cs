using Google;
using Google.Cloud.BigQuery.V2;
using NbaPipeline.StandIns.Tests.Support;

namespace NbaPipeline.StandIns.Tests.BigQuery;

public class QueryJobTests
{
    [Test]
    public async Task A_query_is_a_compressed_insert_of_a_job_with_an_id_of_its_own()
    {
        await using var api = await FakeApi.StartAsync(Warehouse.Done);
        var options = new QueryOptions
        {
            UseQueryCache = false,
            MaximumBytesBilled = 1000,
            Labels = new Dictionary<string, string> { ["check"] = "box-scores" },
            JobConfigurationModifier = job => job.JobTimeoutMs = 30000,
        };

        await Warehouse.Of(api).CreateQueryJobAsync("SELECT @n", [new("n", BigQueryDbType.Int64, 1)], options);

        var job = api.Only.Json["configuration"]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((api.Only.Method, api.Only.Path, api.Only.Query), Is.EqualTo(("POST", "/bigquery/v2/projects/p/jobs", "?prettyPrint=false")));
            Assert.That((api.Only.Encoding, api.Only.Authorization), Is.EqualTo(("gzip", "Bearer token")));
            Assert.That((string?)api.Only.Json["jobReference"]!["jobId"], Does.Match("^job_[0-9a-f_]{36}$"));
            Assert.That((string?)api.Only.Json["jobReference"]!["location"], Is.EqualTo("us-west2"));
            Assert.That((string?)job["query"]!["query"], Is.EqualTo("SELECT @n"));
            Assert.That((bool)job["query"]!["useLegacySql"]!, Is.False);
            Assert.That((bool)job["query"]!["useQueryCache"]!, Is.False);
            Assert.That((string?)job["query"]!["parameterMode"], Is.EqualTo("named"));
            Assert.That((long)job["query"]!["maximumBytesBilled"]!, Is.EqualTo(1000));
            Assert.That((string?)job["labels"]!["check"], Is.EqualTo("box-scores"));
            Assert.That((long)job["jobTimeoutMs"]!, Is.EqualTo(30000));
        }
    }

    [Test]
    public async Task A_query_without_parameters_names_no_parameter_mode()
    {
        await using var api = await FakeApi.StartAsync(Warehouse.Done);

        await Warehouse.Of(api).CreateQueryJobAsync("SELECT 1", parameters: null);

        Assert.That(api.Only.Json["configuration"]!["query"]!["parameterMode"], Is.Null);
    }

    [Test]
    public async Task A_jobs_statistics_tell_what_it_cost()
    {
        await using var api = await FakeApi.StartAsync(Warehouse.Done);

        var job = await Warehouse.Of(api).GetJobAsync("j");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(api.Only.Path, Is.EqualTo("/bigquery/v2/projects/p/jobs/j"));
            Assert.That(api.Only.Query, Is.EqualTo("?location=us-west2&prettyPrint=false"));
            Assert.That(job.State, Is.EqualTo(JobState.Done));
            Assert.That(job.Resource.Statistics!.Query!.TotalBytesBilled, Is.EqualTo(10485760));
            Assert.That(job.Statistics!.Query!.CacheHit, Is.False);
        }
    }

    [Test]
    public async Task A_failed_job_throws_its_reasons()
    {
        await using var api = await FakeApi.StartAsync(
            """
            {"jobReference":{"projectId":"p","jobId":"j"},
             "status":{"state":"DONE","errorResult":{"reason":"invalidQuery"},"errors":[{"reason":"invalidQuery","message":"syntax"}]}}
            """);
        var job = await Warehouse.Of(api).GetJobAsync("j");

        Assert.That(
            () => job.ThrowOnAnyError(),
            Throws.TypeOf<GoogleApiException>().With.Property("Error").Property("Errors").ItemAt(0).Property("Reason").EqualTo("invalidQuery"));
    }

    [Test]
    public async Task A_job_is_cancelled_by_its_reference()
    {
        await using var api = await FakeApi.StartAsync($$"""{"job":{{Warehouse.Done}}}""");

        var job = await Warehouse.Of(api).CancelJobAsync("j");

        Assert.That((api.Only.Method, api.Only.Path), Is.EqualTo(("POST", "/bigquery/v2/projects/p/jobs/j/cancel")));
        Assert.That(job.Reference.JobId, Is.EqualTo("j"));
    }

    [Test]
    public async Task Polling_asks_until_the_job_is_done()
    {
        var running = Warehouse.Done.Replace("DONE", "RUNNING", StringComparison.Ordinal);
        await using var api = await FakeApi.StartAsync(Warehouse.Done, running, Warehouse.Done);
        var job = await Warehouse.Of(api).CreateQueryJobAsync("SELECT 1", null);

        var done = await job.PollUntilCompletedAsync(pollSettings: new(Google.Api.Gax.Expiration.None, TimeSpan.FromMilliseconds(1)));

        Assert.That((done.State, api.Calls.Count), Is.EqualTo((JobState.Done, 3)));
    }
}
