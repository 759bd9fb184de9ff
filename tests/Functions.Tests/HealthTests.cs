using System.Net;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

/// <summary>A function that could tell nobody is not healthy, and says why without asking anybody.</summary>
public sealed class HealthTests
{
    private const string NoWebhook = "No webhook address is set for Info: SLACK_WEBHOOK_URL_INFO or SLACK_WEBHOOK_URL.";
    private const string NoWarning = "No webhook address is set for Warning: SLACK_WEBHOOK_URL_WARNING or SLACK_WEBHOOK_URL.";
    private const string NoChannel = "SLACK_BOT_TOKEN is set, but no channel for Info: SLACK_CHANNEL or SLACK_CHANNEL_INFO.";

    [TestCase(null, null, NoWebhook)]
    [TestCase("SLACK_WEBHOOK_URL", "", NoWebhook)]
    [TestCase("SLACK_WEBHOOK_URL", "  ", NoWebhook)]
    [TestCase("SLACK_WEBHOOK_URL", "T0SECRET", NoWebhook)]
    [TestCase("SLACK_WEBHOOK_URL_INFO", "https://slack.test/T0SECRET", NoWarning)]
    [TestCase("SLACK_BOT_TOKEN", "xoxb-T0SECRET", NoChannel)]
    public async Task It_is_unhealthy_while_slack_is_not_set(string? name, string? value, string sentence)
    {
        var (status, body) = await HealthAsync(name is null ? [] : [(name, value)]);

        Assert.That((status, body), Is.EqualTo((HttpStatusCode.ServiceUnavailable, $"unhealthy: {sentence}")));
    }

    [TestCase("PAGERDUTY_EVENTS_URL", "nowhere", "PAGERDUTY_ROUTING_KEY", "T0SECRET", "PAGERDUTY_EVENTS_URL is no address.")]
    [TestCase("ALERT_WEBHOOK_URL", "T0SECRET", "ALERT_WEBHOOK_TOKEN", "", "ALERT_WEBHOOK_URL is no address.")]
    public async Task Every_sender_that_is_set_has_to_be_set_right(string name, string value, string other, string otherValue, string sentence)
    {
        var (status, body) = await HealthAsync(("SLACK_WEBHOOK_URL", "https://slack.test/T0SECRET"), (name, value), (other, otherValue));

        Assert.That((status, body), Is.EqualTo((HttpStatusCode.ServiceUnavailable, $"unhealthy: {sentence}")));
    }

    [TestCase("SLACK_WEBHOOK_URL", "https://slack.test/T0SECRET", null, null)]
    [TestCase("SLACK_BOT_TOKEN", "xoxb-T0SECRET", "SLACK_CHANNEL", "#nba-alerts")]
    public async Task It_is_healthy_where_slack_is_set(string name, string value, string? other, string? otherValue)
    {
        var (status, body) = await HealthAsync([(name, value), .. other is null ? Array.Empty<(string, string?)>() : [(other, otherValue)]]);

        Assert.That((status, body), Is.EqualTo((HttpStatusCode.OK, "healthy: ")));
    }

    [Test]
    public async Task An_uptime_check_that_asks_for_the_head_only_starts_no_run()
    {
        using var network = ScriptedSlack.ThatTakesAll();
        await using var bench = Bench(network);

        await bench.CallAsync("/health", HttpMethod.Head);

        Assert.That(bench.Warehouse.Asked, Is.Empty);
    }

    private static async Task<(HttpStatusCode Status, string Body)> HealthAsync(params (string, string?)[] settings)
    {
        using var network = ScriptedSlack.ThatTakesAll();
        await using var bench = Bench(network, settings);
        bench.Warehouse.See(Some.Night(games: 9, bdl: 1));

        var (status, body) = await bench.CallAsync("/health", HttpMethod.Get);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(bench.Warehouse.Asked, Is.Empty);
            Assert.That(bench.Warehouse.Appended, Is.Empty);
            Assert.That(await bench.Documents.ListAsync("incidents", CancellationToken.None), Is.Empty);
            Assert.That(await bench.Documents.ListAsync("heartbeats", CancellationToken.None), Is.Empty);
            Assert.That(network.Asked, Is.Empty);
            Assert.That(body.ToJsonString(), Does.Not.Contain("T0SECRET"));
        }

        return (status, $"{body["status"]}: {string.Join(' ', body["problems"]?.AsArray().Select(problem => (string?)problem) ?? [])}");
    }

    private static FunctionBench Bench(ScriptedSlack network, params (string, string?)[] settings) =>
        new(typeof(BoxScoreCompletenessAlert), Some.Eastern("2026-01-16 13:00")) { Network = network, Settings = settings };
}
