namespace NbaPipeline.PipelineSimulator.Tests.Messages;

public sealed class MessageFaultTests
{
    private readonly PipelineWorld _healthy = Worlds.With();

    [Test]
    public void A_lost_message_reaches_nobody_and_takes_the_marker_with_it()
    {
        var world = Worlds.With(Fault("message_lost", Topics.Precompute));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Of(world, Topics.Precompute), Is.Empty);
            Assert.That(Of(world, Topics.Analytics), Has.Count.EqualTo(Of(_healthy, Topics.Analytics).Count));
            Assert.That(CompletionMarkerTests.Of(world, "phase4_completion"), Is.Empty);
            Assert.That(world.Faults[0].ObservableAt, Is.EqualTo(Worlds.At("2026-01-20T13:30:00Z")));
        }
    }

    [Test]
    public void A_late_message_keeps_its_id_and_the_time_it_was_sent()
    {
        var late = Of(Worlds.With(Fault("message_late", Topics.Precompute, """, "hours": 2, "minutes": 30""")), Topics.Precompute);

        Assert.That(
            late.Select(message => (message.Id, message.PublishedAt, message.At)),
            Is.EqualTo(Of(_healthy, Topics.Precompute).Select(message => (message.Id, message.At, message.At + new TimeSpan(2, 30, 0)))));
    }

    [Test]
    public void A_late_message_is_a_gap_in_the_marker_until_it_comes()
    {
        var world = Worlds.With(Fault("message_late", Topics.Precompute, """, "hours": 6"""));

        // The feature store was noted the evening before; the daily cache is the last of the morning, done at 07:20 ET.
        Assert.That(
            (world.Faults[0].ObservableAt, world.Faults[0].EndsAt),
            Is.EqualTo((Worlds.At("2026-01-20T13:30:00Z"), (DateTimeOffset?)Worlds.At("2026-01-20T18:20:00Z"))));
    }

    [Test]
    public void A_message_that_is_late_by_minutes_is_seen_by_nobody() =>
        Assert.That(Worlds.With(Fault("message_late", Topics.Precompute, """, "minutes": 20""")).Faults[0].IsDetectable, Is.False);

    [Test]
    public void A_duplicate_is_the_same_message_delivered_again_ten_seconds_later()
    {
        var world = Worlds.With(Fault("message_duplicate", Topics.Analytics));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                Of(world, Topics.Analytics)
                    .GroupBy(message => message.Id)
                    .Select(copies => (copies.Last().At - copies.First().At, copies.Last().DeliveryCount))
                    .Distinct(),
                Is.EqualTo([(TimeSpan.FromSeconds(10), 2)]));
            Assert.That(world.Faults[0].Cells, Is.Empty);
            Assert.That(world.Documents().Count(), Is.EqualTo(_healthy.Documents().Count()));
        }
    }

    [TestCase("2026-01-19")]
    [TestCase("2026-01-20")]
    public void One_message_of_a_date_is_malformed_beside_the_sound_ones(string date)
    {
        var world = Worlds.With($$"""{ "id": "garbage", "kind": "message_malformed", "topic": "{{Topics.Precompute}}", "dates": ["{{date}}"] }""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(world.Messages().Count(message => message.IsMalformed), Is.EqualTo(1));
            Assert.That(world.Messages().Count(message => !message.IsMalformed), Is.EqualTo(_healthy.Messages().Count()));
            Assert.That(world.Messages().Single(message => message.IsMalformed).Json, Does.Not.Contain("\"game_date\":\"2026-01-20\",\"output_table\""));
        }
    }

    [Test]
    public void A_malformed_message_owns_the_dead_letters_of_its_day_and_calls_nobody()
    {
        var world = Worlds.With(Fault("message_malformed", Topics.Raw));
        var day = EasternTime.DateOf(world.Messages().Single(message => message.IsMalformed).At);

        Assert.That((world.Faults[0].Cells.Single(), world.Faults[0].IsDetectable), Is.EqualTo((new Cell(0, "dead-letters", day), false)));
    }

    [Test]
    public void A_consumer_that_is_gone_writes_no_marker()
    {
        var fault = new Fault { Id = "deaf", Kind = FaultKinds.ConsumerMissing, Topic = Topics.Precompute, From = Worlds.At("2026-01-20T00:00:00Z") };
        var markings = new MarkerFaults(_healthy.Scenario, new Outages([fault])).Mark(_healthy.Messages());

        Assert.That(
            markings.Where(marking => marking.Completion.Topic == Topics.Precompute).Select(marking => marking.At),
            Is.Not.Empty.And.All.LessThan(Worlds.At("2026-01-20T00:00:00Z")));
    }

    [Test]
    public void A_topic_on_which_nothing_is_sent_is_a_mistake_of_the_scenario() =>
        Assert.That(() => Worlds.With(Fault("message_lost", "nba-phase3-trigger")), Throws.InstanceOf<ScenarioException>());

    private static string Fault(string kind, string topic, string more = "") =>
        $$"""{ "id": "bus", "kind": "{{kind}}", "topic": "{{topic}}", "dates": ["2026-01-19"]{{more}} }""";

    private static List<SimulatedMessage> Of(PipelineWorld world, string topic) => [.. world.Messages()
        .Where(message => message.Topic == topic && message.Json.Contains("\"game_date\":\"2026-01-19\"", StringComparison.Ordinal))];
}
