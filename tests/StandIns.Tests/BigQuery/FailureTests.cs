using System.Net;
using Google;
using NbaPipeline.StandIns.Tests.Support;

namespace NbaPipeline.StandIns.Tests.BigQuery;

public class FailureTests
{
    [TestCase(403, "accessDenied")]
    [TestCase(404, "notFound")]
    [TestCase(400, "invalidQuery")]
    [TestCase(409, "duplicate")]
    [TestCase(403, "quotaExceeded")]
    public async Task A_refusal_is_an_exception_with_status_and_reason_after_one_try(int status, string reason)
    {
        await using var api = await FakeApi.StartAsync((status, Warehouse.Error(status, reason)));

        var exception = Assert.ThrowsAsync<GoogleApiException>(() => Warehouse.Of(api).CreateQueryJobAsync("SELECT 1", null));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exception.HttpStatusCode, Is.EqualTo((HttpStatusCode)status));
            Assert.That(exception.Error.Errors.Single().Reason, Is.EqualTo(reason));
            Assert.That(exception.Error.Errors.Single().Message, Is.EqualTo($"because {reason}"));
            Assert.That(api.Calls, Has.Count.EqualTo(1));
        }
    }

    [TestCase(403, "rateLimitExceeded")]
    [TestCase(500, "backendError")]
    [TestCase(502, "anything")]
    public async Task What_passes_by_itself_is_tried_again_with_the_same_job_id(int status, string reason)
    {
        await using var api = await FakeApi.StartAsync((status, Warehouse.Error(status, reason)), (200, Warehouse.Done));

        var job = await Warehouse.Of(api).CreateQueryJobAsync("SELECT 1", null);

        Assert.That(job.Reference.JobId, Is.EqualTo("j"));
        Assert.That(api.Calls.Select(call => call.Text).Distinct().Count(), Is.EqualTo(1));
        Assert.That(api.Calls, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Three_tries_are_enough()
    {
        await using var api = await FakeApi.StartAsync((500, Warehouse.Error(500, "backendError")));

        Assert.ThrowsAsync<GoogleApiException>(() => Warehouse.Of(api).GetJobAsync("j"));

        Assert.That(api.Calls, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task One_reason_that_stays_is_enough_not_to_try_again()
    {
        await using var api = await FakeApi.StartAsync((403, Warehouse.Error(403, "rateLimitExceeded", "accessDenied")));

        Assert.ThrowsAsync<GoogleApiException>(() => Warehouse.Of(api).GetJobAsync("j"));

        Assert.That(api.Calls, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task An_answer_that_is_no_json_is_an_exception_with_its_status()
    {
        await using var api = await FakeApi.StartAsync((500, "<html>"));

        var exception = Assert.ThrowsAsync<GoogleApiException>(() => Warehouse.Of(api).GetJobAsync("j"));

        Assert.That((exception.HttpStatusCode, api.Calls.Count), Is.EqualTo((HttpStatusCode.InternalServerError, 1)));
    }

    [Test]
    public async Task To_execute_is_not_repeated_since_a_statement_might_run_twice()
    {
        await using var api = await FakeApi.StartAsync((500, Warehouse.Error(500, "backendError")));

        Assert.ThrowsAsync<GoogleApiException>(() => Warehouse.Of(api).ExecuteQueryAsync("DELETE FROM t WHERE TRUE", null));

        Assert.That(api.Calls, Has.Count.EqualTo(1));
    }
}
