using Google.Api.Gax;
using Google.Apis.Auth.OAuth2;
using Google.Cloud.PubSub.V1;
using Google.Protobuf;
using Grpc.Core;
using NbaPipeline.StandIns.Tests.Support;

namespace NbaPipeline.StandIns.Tests.PubSub;

/// <summary>The emulator's variable belongs to the process, so these run alone.</summary>
[NonParallelizable]
public class PublisherTests
{
    private static readonly TopicName s_topic = new("p", "phase-complete");
    private static readonly GoogleCredential s_credential = GoogleCredential.FromAccessToken("token");

    [Test]
    public async Task Messages_are_posted_to_the_topic_and_their_ids_returned()
    {
        await using var api = await FakeApi.StartAsync("""{"messageIds":["11","12"]}""");
        using var variables = Emulator(api.Address.Authority);

        var response = await Client(EmulatorDetection.EmulatorOrProduction).PublishAsync(
            s_topic,
            [
                new PubsubMessage { Data = ByteString.CopyFromUtf8("hello"), Attributes = { ["game"] = "0042" }, OrderingKey = "k" },
                new PubsubMessage { Attributes = { ["game"] = "0043" } },
            ],
            CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(response.MessageIds, Is.EqualTo(["11", "12"]));
            Assert.That((api.Only.Method, api.Only.Path), Is.EqualTo(("POST", "/v1/projects/p/topics/phase-complete:publish")));
            Assert.That(api.Only.Authorization, Is.Null, "an emulator is not trusted with a token");
            Assert.That(api.Only.Json.ToJsonString(), Is.EqualTo(
                """{"messages":[{"data":"aGVsbG8=","attributes":{"game":"0042"},"orderingKey":"k"},{"attributes":{"game":"0043"}}]}"""));
        }
    }

    [TestCase("NOT_FOUND", StatusCode.NotFound)]
    [TestCase("INVALID_ARGUMENT", StatusCode.InvalidArgument)]
    [TestCase("SOMETHING_NEW", StatusCode.Unknown)]
    public async Task A_refusal_keeps_its_code_and_its_sentence(string name, StatusCode code)
    {
        await using var api = await FakeApi.StartAsync((404, $$$"""{"error":{"code":404,"message":"Topic not found","status":"{{{name}}}"}}"""));
        using var variables = Emulator(api.Address.Authority);

        var exception = Assert.ThrowsAsync<RpcException>(
            () => Client(EmulatorDetection.EmulatorOnly).PublishAsync(s_topic, [new PubsubMessage()], CancellationToken.None));

        Assert.That(exception.Status, Is.EqualTo(new Status(code, "Topic not found")));
    }

    [Test]
    public void Production_only_refuses_an_emulator_in_the_environment()
    {
        using var variables = Emulator("127.0.0.1:1");

        Assert.That(() => Client(EmulatorDetection.ProductionOnly), Throws.InvalidOperationException);
    }

    [Test]
    public void Emulator_only_refuses_to_start_without_one()
    {
        using var variables = Emulator(null);

        Assert.That(() => Client(EmulatorDetection.EmulatorOnly), Throws.InvalidOperationException);
    }

    [Test]
    public async Task Unless_asked_to_a_client_does_not_look_for_an_emulator()
    {
        await using var api = await FakeApi.StartAsync("""{"messageIds":["11"]}""");
        using var variables = Emulator(api.Address.Authority);
        var client = new PublisherServiceApiClientBuilder { Endpoint = "127.0.0.1:1", GoogleCredential = s_credential }.Build();

        Assert.That(
            () => client.PublishAsync(s_topic, [new PubsubMessage()], CancellationToken.None),
            Throws.TypeOf<HttpRequestException>(), "nobody listens at the endpoint");
        Assert.That(api.Calls, Is.Empty);
    }

    [TestCase("projects/p/topics/t", true)]
    [TestCase("projects/p/topics/", false)]
    [TestCase("topics/t", false)]
    public void A_topic_name_has_four_parts(string text, bool valid)
    {
        Assert.That(TopicName.TryParse(text, out var name), Is.EqualTo(valid));
        Assert.That(name?.ToString(), Is.EqualTo(valid ? text : null));
    }

    private static PublisherServiceApiClient Client(EmulatorDetection detection) =>
        new PublisherServiceApiClientBuilder { EmulatorDetection = detection, GoogleCredential = s_credential }.Build();

    private static Variables Emulator(string? host) => new(("PUBSUB_EMULATOR_HOST", host));
}
