using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests;

public sealed class ReplayEngineTests
{
    private static readonly (string Name, FunctionSchedule[] Schedules) HalfHourly = (Some.Alert, [new("*/30 * * * *")]);
    private readonly PipelineWorld _world = Some.World(Some.MissingOnThe19th);
    private readonly FakeCloud _cloud;

    public ReplayEngineTests() => _cloud = new(_world.StartsAt);

    [Test]
    public async Task A_function_is_called_at_every_tick_from_the_first_to_the_last_moment()
    {
        var record = await RunAsync(HalfHourly);

        Assert.That(
            (record.Invocations.Count, record.Invocations[0].At, record.Invocations[^1].At),
            Is.EqualTo((145, _world.StartsAt, _world.EndsAt)));
    }

    [Test]
    public async Task A_call_sees_every_row_written_by_then_and_none_after()
    {
        await RunAsync(HalfHourly);

        List<DateTimeOffset> written = [.. _world.Rows().Select(row => row.At)];
        Assert.That(_cloud.Seen, Is.EqualTo(_cloud.Seen.Select(call => (call.At, written.Count(at => at <= call.At)))));
    }

    [Test]
    public async Task All_rows_arrive_in_order_on_a_clock_that_has_reached_them()
    {
        await RunAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(_cloud.Rows, Has.Count.EqualTo(_world.Rows().Count()));
            Assert.That(_cloud.LoadedTooEarly, Is.Zero);
            Assert.That(_cloud.Clock.GetUtcNow(), Is.EqualTo(_world.EndsAt));
        }
    }

    [Test]
    public async Task Messages_belong_to_the_function_that_was_called()
    {
        _cloud.Says = """{ "blocks": [{ "type": "header", "block_id": "open|Warning|phase2/bdl/2026-01-19" }] }""";

        var record = await RunAsync((Some.Alert, [new("0 13 20 1 *")]));

        Assert.That(record.Posts.Select(post => (post.Function, post.At)), Is.EqualTo([(Some.Alert, Some.At("2026-01-20T18:00:00Z"))]));
    }

    [Test]
    public async Task Costs_are_read_from_the_reports()
    {
        var record = await RunAsync(HalfHourly);

        var totals = Scorer.Score(_world, record).Totals;
        Assert.That(
            (totals.Invocations, totals.Queries, totals.CacheHits, totals.BytesBilled, totals.BytesBilledPerDayMax),
            Is.EqualTo((145, 290L, 145L, 1450L, 480L)));
    }

    [Test]
    public async Task A_function_that_backs_off_gets_its_time()
    {
        _cloud.BackOff = TimeSpan.FromSeconds(1);

        var record = await RunAsync((Some.Alert, [new("0 13 20 1 *")]));

        Assert.That(record.Invocations, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Functions_of_one_moment_run_by_name()
    {
        var record = await RunAsync(("b", [new("0 13 20 1 *")]), ("a", [new("0 13 20 1 *"), new("0 13 * * 2")]));

        Assert.That(record.Invocations.Select(invocation => invocation.Function), Is.EqualTo(["a", "b"]));
    }

    [TestCase("""{ "cost": { "queries": 2, "cache_hits": 1, "bytes_billed": 30 } }""", 30)]
    [TestCase("""{ "outcome": "Passed" }""", 0)]
    [TestCase("Service Unavailable", 0)]
    [TestCase("", 0)]
    public void An_answer_without_costs_costs_nothing(string body, long bytes) =>
        Assert.That(QueryCost.Read(body).BytesBilled, Is.EqualTo(bytes));

    private Task<ReplayRecord> RunAsync(params (string Name, FunctionSchedule[] Schedules)[] functions) =>
        new ReplayEngine(_cloud.Clock, _cloud, _cloud)
            .RunAsync(_world, [.. functions.Select(function => new ScheduledFunction(function.Name, function.Schedules, _cloud))], CancellationToken.None);
}
