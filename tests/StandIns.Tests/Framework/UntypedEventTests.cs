using System.Text.Json;
using CloudNative.CloudEvents;
using NbaPipeline.StandIns.Tests.Functions;
using NbaPipeline.StandIns.Tests.Support;

namespace NbaPipeline.StandIns.Tests.Framework;

public class UntypedEventTests
{
    [Test]
    public async Task Json_data_stays_json()
    {
        using var hosted = await Hosted.StartAsync<UntypedEventFunction>();

        await hosted.Client.SendAsync(EventRequests.Binary("""{"a":[1]}"""));

        Assert.That(((JsonElement)hosted.Received<CloudEvent>().Data!).GetProperty("a")[0].GetInt32(), Is.EqualTo(1));
    }

    [TestCase("text/plain", "hello")]
    [TestCase("text/plain; charset=utf-8", "hello")]
    public async Task Text_data_is_a_string(string contentType, string text)
    {
        using var hosted = await Hosted.StartAsync<UntypedEventFunction>();

        await hosted.Client.SendAsync(EventRequests.Binary(text, contentType));

        Assert.That(hosted.Received<CloudEvent>().Data, Is.EqualTo(text));
    }

    [Test]
    public async Task Any_other_data_is_bytes()
    {
        using var hosted = await Hosted.StartAsync<UntypedEventFunction>();

        await hosted.Client.SendAsync(EventRequests.Binary("hi", "application/octet-stream"));

        Assert.That(hosted.Received<CloudEvent>().Data, Is.EqualTo("hi"u8.ToArray()));
    }

    [TestCase("plain", "plain")]
    [TestCase("caf%C3%A9%20%22x%22", "café \"x\"")]
    [TestCase("\"quoted \\\" text\"", "quoted \" text")]
    public async Task Header_values_are_decoded_and_unknown_ones_become_extensions(string header, string value)
    {
        using var hosted = await Hosted.StartAsync<UntypedEventFunction>();

        await hosted.Client.SendAsync(EventRequests.Binary("{}", more: ("ce-arena", header)));

        Assert.That(hosted.Received<CloudEvent>()["arena"], Is.EqualTo(value));
    }

    [Test]
    public async Task Structured_attributes_may_be_numbers_and_booleans_and_data_may_be_base64()
    {
        using var hosted = await Hosted.StartAsync<UntypedEventFunction>();

        await hosted.Client.SendAsync(EventRequests.Structured(""","attempt":3,"late":true,"subject":null,"data_base64":"aGk=","datacontenttype":"x/y" """));

        var cloudEvent = hosted.Received<CloudEvent>();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(cloudEvent["attempt"], Is.EqualTo("3"));
            Assert.That(cloudEvent["late"], Is.EqualTo("true"));
            Assert.That(cloudEvent.Subject, Is.Null);
            Assert.That(cloudEvent.Data, Is.EqualTo("hi"u8.ToArray()));
        }
    }
}
