using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests.Messages;

public sealed class DeliveryTests
{
    private readonly PipelineWorld _world = Some.World();
    private readonly FakeCloud _cloud;

    public DeliveryTests() => _cloud = new(_world.StartsAt);

    [Test]
    public async Task A_listener_gets_every_message_of_its_topic_from_the_start_on_at_its_time()
    {
        var listener = new Listener(_cloud.Clock);

        await RunAsync(listener.On(Topics.Precompute));

        Assert.That(
            listener.Delivered.Select(delivery => (delivery.At, delivery.Id)),
            Is.EqualTo(Precomputed.Select(message => (message.At, message.Id))));
    }

    [Test]
    public async Task What_a_message_tells_is_in_the_tables_before_it_comes()
    {
        var rows = new List<int>();
        var listener = new Listener(_cloud.Clock) { Acts = _ => rows.Add(_cloud.Rows.Count(row => row.At <= _cloud.Clock.GetUtcNow())) };

        await RunAsync(listener.On(Topics.Raw));

        List<DateTimeOffset> written = [.. _world.Rows().Select(row => row.At)];
        Assert.That(rows, Is.EqualTo(listener.Delivered.Select(delivery => written.Count(at => at <= delivery.At))));
    }

    [Test]
    public async Task A_message_that_is_refused_comes_again_with_growing_waits_until_it_is_taken()
    {
        var listener = new Listener(_cloud.Clock, refusals: 3);

        await RunAsync(listener.On(Topics.Grading));

        var first = listener.Delivered.Where(delivery => delivery.Id == listener.Delivered[0].Id).ToList();
        Assert.That(
            first.Select(delivery => ((delivery.At - first[0].At).TotalSeconds, delivery.Count)), Is.EqualTo([(0.0, 1), (10.0, 2), (30.0, 3), (70.0, 4)]));
    }

    [Test]
    public async Task A_message_that_nobody_takes_is_given_up_after_a_day()
    {
        var listener = new Listener(_cloud.Clock, refusals: int.MaxValue);

        var record = await RunAsync(listener.On(Topics.Grading));

        var first = listener.Delivered.Where(delivery => delivery.Id == listener.Delivered[0].Id).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(first[^1].At - first[0].At, Is.LessThanOrEqualTo(TimeSpan.FromHours(24)).And.GreaterThan(TimeSpan.FromHours(23)));
            Assert.That(
                record.Invocations.Where(invocation => invocation.MessageId == first[0].Id).Select(invocation => invocation.StatusCode), Is.All.EqualTo(503));
        }
    }

    [Test]
    public async Task A_function_may_have_both_a_topic_and_a_schedule()
    {
        var listener = new Listener(_cloud.Clock);

        await RunAsync(listener.On(Topics.Precompute, new FunctionSchedule("0 13 20 1 *")));

        Assert.That((listener.Called.Count, listener.Delivered.Count), Is.EqualTo((1, Precomputed.Count())));
    }

    [Test]
    public async Task A_second_delivery_says_that_it_is_one()
    {
        var twice = Some.World($$"""{ "id": "twice", "kind": "message_duplicate", "topic": "{{Topics.Grading}}", "dates": ["2026-01-19"] }""");
        var listener = new Listener(_cloud.Clock);

        await new ReplayEngine(_cloud.Clock, _cloud, _cloud).RunAsync(twice, [listener.On(Topics.Grading)], CancellationToken.None);

        Assert.That(listener.Delivered.Select(delivery => delivery.Count), Has.Some.EqualTo(2));
    }

    private IEnumerable<SimulatedMessage> Precomputed =>
        _world.Messages().Where(message => message.Topic == Topics.Precompute && message.At > _world.StartsAt);

    [Test]
    public async Task What_an_event_costs_is_what_the_warehouse_charged_meanwhile()
    {
        var charged = new QueryCost(10, 5, 1000);
        var listener = new Listener(_cloud.Clock) { Acts = _ => charged = new(charged.Queries + 2, charged.CacheHits + 1, charged.BytesBilled + 300) };
        var engine = new ReplayEngine(_cloud.Clock, _cloud, _cloud) { Spent = () => charged };

        var record = await engine.RunAsync(_world, [listener.On(Topics.Precompute)], CancellationToken.None);

        Assert.That(record.Invocations, Is.Not.Empty);
        Assert.That(record.Invocations.Select(invocation => invocation.Cost).Distinct(), Is.EqualTo([new QueryCost(2, 1, 300)]));
    }

    private Task<ReplayRecord> RunAsync(ScheduledFunction function) =>
        new ReplayEngine(_cloud.Clock, _cloud, _cloud).RunAsync(_world, [function], CancellationToken.None);
}
