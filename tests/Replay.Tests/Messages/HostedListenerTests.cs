using Microsoft.Extensions.DependencyInjection;
using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests.Messages;

public sealed class HostedListenerTests
{
    private readonly Letters _letters = new();

    [Test]
    public async Task A_message_arrives_as_the_event_that_Eventarc_would_push()
    {
        var message = Message("""{"processor_name":"PlayerDailyCacheProcessor"}""");

        var answer = await DeliverAsync(message);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.StatusCode, Is.EqualTo(204).Or.EqualTo(200));
            Assert.That(_letters.All.Single(), Is.EqualTo((
                "42",
                $"//pubsub.googleapis.com/projects/nba-props-platform/topics/{Topics.Precompute}",
                message.Json,
                "projects/nba-props-platform/subscriptions/eventarc-us-west2-listening-function-sub-001")));
        }
    }

    [TestCase("")]
    [TestCase("null")]
    [TestCase("""{"processor_name":"Play""")]
    public async Task What_nobody_can_read_arrives_as_it_is(string data)
    {
        await DeliverAsync(Message(data));

        Assert.That(_letters.All.Single().Data, Is.EqualTo(data));
    }

    [Test]
    public async Task A_function_that_fails_has_not_taken_the_message()
    {
        _letters.Fails = true;

        Assert.That((await DeliverAsync(Message("{}"))).StatusCode, Is.EqualTo(500));
    }

    private async Task<ReplayInvocation> DeliverAsync(SimulatedMessage message)
    {
        await using var host = await FunctionHost.StartAsync(
            typeof(ListeningFunction),
            new Dictionary<string, string?> { ["BigQuery:ProjectId"] = "test" },
            services => services.AddSingleton(_letters),
            CancellationToken.None);
        return await new HostedFunction("listening-function", host).DeliverAsync(message, CancellationToken.None);
    }

    private static SimulatedMessage Message(string data) =>
        new(Some.At("2026-01-20T12:00:00Z"), Topics.Precompute, data) { Id = "42", PublishedAt = Some.At("2026-01-20T12:00:00Z") };
}
