using Google.Cloud.PubSub.V1;
using Grpc.Core;
using Microsoft.Extensions.Options;
using NbaPipeline.Monitoring.Gates;
using NbaPipeline.Monitoring.Google.Gates;
using NbaPipeline.Monitoring.Google.Resilience;

namespace NbaPipeline.Monitoring.Google.Tests.Gates;

/// <summary>Google's client behind our port; the client itself is proved in its own tests.</summary>
public sealed class GooglePhaseBusTests
{
    private static readonly PhaseTrigger Trigger = new("nba-phase4-trigger", new(2026, 1, 16), "key", """{"game_date":"2026-01-16"}""");

    [Test]
    public async Task A_trigger_is_one_message_without_attributes_and_its_id_is_returned()
    {
        var publisher = new Publisher("11");

        var id = await Bus(publisher).PublishAsync(Trigger, CancellationToken.None);

        Assert.That((id, publisher.Topic, publisher.Data), Is.EqualTo(("11", "projects/test/topics/nba-phase4-trigger", Trigger.Json)));
        Assert.That(publisher.Attributes, Is.Zero);
    }

    [TestCase(StatusCode.NotFound, false)]
    [TestCase(StatusCode.PermissionDenied, false)]
    [TestCase(StatusCode.InvalidArgument, false)]
    [TestCase(StatusCode.DeadlineExceeded, true)]
    [TestCase(StatusCode.Unavailable, true)]
    [TestCase(StatusCode.Internal, true)]
    public void Who_was_refused_knows_that_nothing_left_and_who_was_not_answered_does_not(StatusCode code, bool mayHaveArrived)
    {
        var bus = Bus(new Publisher(null, code));

        var failure = Assert.ThrowsAsync<PhaseBusException>(() => bus.PublishAsync(Trigger, CancellationToken.None));

        Assert.That(failure.MayHaveArrived, Is.EqualTo(mayHaveArrived));
    }

    [Test]
    public void An_answer_without_an_id_is_no_confirmation() =>
        Assert.ThrowsAsync<PhaseBusException>(() => Bus(new Publisher(null)).PublishAsync(Trigger, CancellationToken.None));

    private static GooglePhaseBus Bus(PublisherServiceApiClient client) => new(
        Options.Create(new PubSubOptions { ProjectId = "test" }),
        new Pipelines(Options.Create(new ResilienceOptions()), new ResilienceClock(new HurriedTime(new ResilienceOptions().AttemptTimeout))), client);

    private sealed class Publisher(string? id, StatusCode? refusal = null) : PublisherServiceApiClient
    {
        public string? Topic { get; private set; }

        public string? Data { get; private set; }

        public int Attributes { get; private set; }

        public override Task<PublishResponse> PublishAsync(TopicName topic, IEnumerable<PubsubMessage> messages, CancellationToken cancellationToken)
        {
            var message = messages.Single();
            (Topic, Data, Attributes) = (topic.ToString(), message.Data.ToStringUtf8(), message.Attributes.Count);
            var response = new PublishResponse();
            response.MessageIds.AddRange(id is null ? [] : [id]);
            return refusal is { } code ? Task.FromException<PublishResponse>(new RpcException(new Status(code, "refused"))) : Task.FromResult(response);
        }
    }
}
