using CloudNative.CloudEvents;
using Google.Events.Protobuf.Cloud.PubSub.V1;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NbaPipeline.StandIns.Tests.Functions;
using NbaPipeline.StandIns.Tests.Support;

namespace NbaPipeline.StandIns.Tests.Framework;

public class EventRefusalTests
{
    [TestCase(EventRequests.Push, "application/json; charset=utf-8", "Unable to convert request to CloudEvent.")]
    [TestCase(EventRequests.Push, "text/plain", "Unable to convert request to CloudEvent.")]
    [TestCase("garbage", "application/json", "Error parsing GCF event")]
    [TestCase("null", "application/json", "null request")]
    [TestCase("{}", "application/json", "Event is malformed; does not contain a payload")]
    [TestCase("""{"data":{},"eventId":"1"}""", "application/json", "Event is malformed; does not contain a payload")]
    [TestCase("""{"data":{},"eventId":"1","eventType":"other"}""", "application/json", "Unexpected event type for function: 'other'")]
    [TestCase("""{"message":{"messageId":"1"}}""", "application/json", "both 'message' and 'subscription'")]
    [TestCase("""{"message":{},"subscription":"s"}""", "application/json", "'message.messageId'")]
    [TestCase("""{"message":{"messageId":"1"},"subscription":"s","data":{}}""", "application/json", "must contain only 'message' and 'subscription'")]
    public async Task What_is_no_event_is_a_400_and_one_logged_sentence_without_a_stack(string body, string contentType, string sentence)
    {
        using var hosted = await Hosted.StartAsync<MessageFunction>();

        var response = await hosted.Client.SendAsync(EventRequests.Plain(body, contentType));

        await AssertRefused(hosted, response, sentence);
    }

    [TestCase("ce-id", "", "id")]
    [TestCase("ce-type", "", "type")]
    [TestCase("ce-source", "", "source")]
    [TestCase("ce-specversion", "0.3", "0.3")]
    [TestCase("ce-time", "yesterday", "time")]
    [TestCase("ce-subject", "100%", "percent")]
    public async Task A_binary_event_with_a_bad_or_missing_attribute_is_refused(string header, string value, string sentence)
    {
        using var hosted = await Hosted.StartAsync<MessageFunction>();

        var response = await hosted.Client.SendAsync(EventRequests.Binary(more: (header, value)));

        await AssertRefused(hosted, response, sentence);
    }

    [Test]
    public async Task A_get_without_an_event_is_a_400()
    {
        using var hosted = await Hosted.StartAsync<MessageFunction>();

        Assert.That((int)(await hosted.Client.GetAsync("/")).StatusCode, Is.EqualTo(400));
    }

    [Test]
    public async Task A_batch_is_refused()
    {
        using var hosted = await Hosted.StartAsync<MessageFunction>();

        var response = await hosted.Client.SendAsync(EventRequests.Structured(contentType: "application/cloudevents-batch+json"));

        Assert.That((int)response.StatusCode, Is.EqualTo(400));
    }

    [Test]
    public async Task A_data_type_without_a_formatter_says_what_to_do()
    {
        using var hosted = await Hosted.StartAsync<FormatterlessFunction>();

        Assert.That(
            () => hosted.Client.SendAsync(EventRequests.Binary()),
            Throws.InvalidOperationException.With.Message.Contains("CloudEventFormatterAttribute"));
    }

    private static async Task AssertRefused(Hosted hosted, HttpResponseMessage response, string sentence)
    {
        var errors = hosted.Logs.Entries.Where(entry => entry.Level == LogLevel.Error).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((int)response.StatusCode, Is.EqualTo(400));
            Assert.That(await response.Content.ReadAsStringAsync(), Is.Empty);
            Assert.That(errors.Select(error => error.Message), Has.One.Contains(sentence));
            Assert.That(errors.Any(error => error.HasException), Is.False);
            Assert.That(hosted.Services.GetRequiredService<Received<(CloudEvent Event, MessagePublishedData? Data)>>(), Is.Empty);
        }
    }
}
