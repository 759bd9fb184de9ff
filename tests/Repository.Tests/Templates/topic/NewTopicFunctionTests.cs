using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

public sealed class NewTopicFunctionTests
{
    [TestCase("true", 0)]
    [TestCase("false", 1)]
    public async Task A_message_sends_nothing_when_its_attribute_makes_it_a_dry_run(string dryRun, int sent)
    {
        var slack = new RecordingNotifier();
        await using var function = await FunctionHost.StartAsync(
            typeof(NewTopicFunction),
            new Dictionary<string, string?> { ["BigQuery:ProjectId"] = "test" },
            services => services
                .AddSingleton<TimeProvider>(new StoppedClock(Some.Eastern("2026-01-17 12:00")))
                .AddSingleton<IWarehouse>(new FakeWarehouse().See(Some.Night(8, bdl: 8, gamebook: 1)))
                .AddSingleton<INotifier>(slack),
            CancellationToken.None);

        using var request = Message(dryRun);
        using var response = await function.Client.SendAsync(request);

        Assert.That(response.IsSuccessStatusCode);
        Assert.That(slack.Sent, Has.Count.EqualTo(sent));
    }

    private static HttpRequestMessage Message(string dryRun)
    {
        var body = new { message = new { attributes = new { dry_run = dryRun }, data = Convert.ToBase64String("{}"u8) } };
        var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = JsonContent.Create(body) };
        request.Headers.Add("ce-specversion", "1.0");
        request.Headers.Add("ce-id", "1");
        request.Headers.Add("ce-source", "//pubsub.googleapis.com/projects/test/topics/new-topic");
        request.Headers.Add("ce-type", "google.cloud.pubsub.topic.v1.messagePublished");
        return request;
    }
}
