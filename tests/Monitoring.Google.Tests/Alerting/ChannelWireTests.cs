using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Google.Hosting;

namespace NbaPipeline.Monitoring.Google.Tests.Alerting;

/// <summary>The client as it is deployed, over real sockets: what the platform throws, and what it would do by itself.</summary>
public sealed class ChannelWireTests
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\n";

    [Test]
    public async Task An_answer_is_read()
    {
        await using var slack = new RawServer($"{Head}Content-Length: 2\r\n\r\nok");

        Assert.That((await SendAsync(slack.Address)).Delivery, Is.EqualTo(Delivery.Done));
    }

    [Test]
    public async Task Where_nobody_listens_it_is_tried_three_times()
    {
        var (delivery, stage) = await SendAsync(await RawServer.RefusingAsync());

        Assert.That(delivery.Problem, Is.EqualTo("#nba-alerts: it cannot be reached (ConnectionError)"));
        Assert.That(stage.Hurried.Waits, Has.Count.EqualTo(2));
    }

    [TestCase("", "ResponseEnded")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Le", "ResponseEnded")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\no", "ResponseEnded")]
    [TestCase("SMTP ready\r\n\r\n", "InvalidResponse")]
    public async Task A_connection_that_breaks_after_sending_is_one_request_only(string answer, string error)
    {
        await using var slack = new RawServer(answer);

        var (delivery, _) = await SendAsync(slack.Address);

        Assert.That(delivery.Problem, Is.EqualTo($"#nba-alerts: the connection broke ({error}); it may have arrived"));
        Assert.That(slack.Requests, Is.EqualTo(1));
    }

    [Test]
    public async Task A_redirect_is_not_followed_because_a_page_to_sign_in_on_answers_200()
    {
        await using var page = new RawServer($"{Head}Content-Length: 2\r\n\r\nok");
        await using var slack = new RawServer($"HTTP/1.1 302 Found\r\nLocation: {page.Address}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        var (delivery, _) = await SendAsync(slack.Address);

        Assert.That(delivery.Problem, Is.EqualTo("#nba-alerts: it answered 302 \"\""));
        Assert.That((slack.Requests, page.Requests), Is.EqualTo((1, 0)));
    }

    [Test]
    public async Task An_answer_without_end_is_not_read_to_its_end()
    {
        await using var slack = new RawServer($"{Head}Content-Length: 9000000\r\n\r\nok");

        var (delivery, _) = await SendAsync(slack.Address);

        Assert.That(delivery.Problem, Does.Contain("ConfigurationLimitExceeded"));
    }

    private static async Task<(Delivery Delivery, SenderStage Stage)> SendAsync(string address)
    {
        await using var services = new ServiceCollection().AddLogging().AddAlerting(new ConfigurationBuilder().Build()).BuildServiceProvider();
        var stage = new SenderStage(services.GetRequiredService<IHttpClientFactory>(), ("SLACK_WEBHOOK_URL", address));
        return (await stage.Webhooks.SendAsync(SomeNotice.Post(), CancellationToken.None), stage);
    }
}
