using CloudNative.CloudEvents;
using Google.Events.Protobuf.Cloud.PubSub.V1;
using Google.Protobuf;
using NbaPipeline.StandIns.Tests.Functions;
using NbaPipeline.StandIns.Tests.Support;

namespace NbaPipeline.StandIns.Tests.Framework;

public class EventShapesTests
{
    private static readonly Dictionary<string, Func<HttpRequestMessage>> s_shapes = new()
    {
        ["binary"] = () => EventRequests.Binary(),
        ["binary with charset"] = () => EventRequests.Binary(contentType: "application/json; charset=utf-8"),
        ["structured"] = () => EventRequests.Structured(),
        ["structured with charset"] = () => EventRequests.Structured(contentType: "application/cloudevents+json; charset=utf-8"),
        ["raw push"] = () => EventRequests.Plain(EventRequests.Push, path: "/projects/p/topics/t"),
        ["legacy"] = () => EventRequests.Plain(EventRequests.Legacy),
    };

    [TestCase("binary")]
    [TestCase("binary with charset")]
    [TestCase("structured")]
    [TestCase("structured with charset")]
    [TestCase("raw push")]
    [TestCase("legacy")]
    public async Task The_same_message_arrives_in_whatever_shape_it_travelled(string shape)
    {
        using var hosted = await Hosted.StartAsync<MessageFunction>();

        var response = await hosted.Client.SendAsync(s_shapes[shape]());

        Assert.That((int)response.StatusCode, Is.EqualTo(200));
        var (cloudEvent, data) = hosted.Received<(CloudEvent Event, MessagePublishedData? Data)>();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await response.Content.ReadAsStringAsync(), Is.Empty);
            Assert.That(data!.Message.TextData, Is.EqualTo("hello"));
            Assert.That(data.Message.Attributes["game"], Is.EqualTo("0042"));
            Assert.That(data.Message.MessageId, Is.EqualTo("7"));
            Assert.That(data.Message.PublishTime.ToDateTimeOffset(), Is.EqualTo(DateTimeOffset.Parse("2026-01-02T03:04:05.678Z", null)));
            Assert.That(cloudEvent.Id, Is.EqualTo("7"));
            Assert.That(cloudEvent.Type, Is.EqualTo(MessagePublishedData.MessagePublishedCloudEventType));
            Assert.That(cloudEvent.Source!.OriginalString, Is.EqualTo("//pubsub.googleapis.com/projects/p/topics/t"));
            Assert.That(cloudEvent.Time, Is.EqualTo(DateTimeOffset.Parse("2026-01-02T03:04:05.678Z", null)));
        }
    }

    [TestCase("raw push", "t")]
    [TestCase("legacy", "t")]
    [TestCase("binary", null)]
    public async Task The_older_shapes_name_the_topic_in_an_extension_attribute(string shape, string? topic)
    {
        using var hosted = await Hosted.StartAsync<MessageFunction>();

        await hosted.Client.SendAsync(s_shapes[shape]());

        var (cloudEvent, _) = hosted.Received<(CloudEvent Event, MessagePublishedData? Data)>();
        Assert.That(cloudEvent[ExtensionAttributes.Topic.Name], Is.EqualTo(topic));
    }

    [Test]
    public async Task A_push_to_another_path_has_an_unknown_topic_and_leaves_a_warning()
    {
        using var hosted = await Hosted.StartAsync<MessageFunction>();

        await hosted.Client.SendAsync(EventRequests.Plain(EventRequests.Push));

        var (cloudEvent, data) = hosted.Received<(CloudEvent Event, MessagePublishedData? Data)>();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(cloudEvent.Source!.OriginalString, Is.EqualTo("//pubsub.googleapis.com/projects/unknown-project!/topics/unknown-topic!"));
            Assert.That(data!.Subscription, Is.EqualTo("projects/p/subscriptions/s"));
            Assert.That(hosted.Logs.Entries.Select(entry => entry.Message), Has.Some.Contains("did not represent a Pub/Sub topic name"));
        }
    }

    [Test]
    public async Task A_protobuf_body_is_read_as_protobuf()
    {
        using var hosted = await Hosted.StartAsync<MessageFunction>();
        var body = new MessagePublishedData { Message = new PubsubMessage { TextData = "hello", OrderingKey = "k" }, DeliveryAttempt = 3 }.ToByteArray();
        var request = EventRequests.Binary();
        request.Content = EventRequests.Bytes(body, "application/protobuf").Content;

        await hosted.Client.SendAsync(request);

        var (_, data) = hosted.Received<(CloudEvent Event, MessagePublishedData? Data)>();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(data!.Message.TextData, Is.EqualTo("hello"));
            Assert.That(data.Message.OrderingKey, Is.EqualTo("k"));
            Assert.That(data.DeliveryAttempt, Is.EqualTo(3));
        }
    }

    [Test]
    public async Task An_event_without_data_reaches_the_function_as_null()
    {
        using var hosted = await Hosted.StartAsync<MessageFunction>();

        var response = await hosted.Client.SendAsync(EventRequests.Binary(body: ""));

        Assert.That((int)response.StatusCode, Is.EqualTo(200));
        Assert.That(hosted.Received<(CloudEvent Event, MessagePublishedData? Data)>().Data, Is.Null);
    }
}
