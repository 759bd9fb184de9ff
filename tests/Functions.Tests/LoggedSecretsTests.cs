using System.Net;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

/// <summary>What a deployed function writes to its log and answers to its caller, while every channel fails and repeats what it was sent.</summary>
public sealed class LoggedSecretsTests
{
    private const string Webhook = "https://hooks.slack.test/services/T024BE7LD/B024BE7LH/pdFZKVeTuE8sk7oOcHrzqqgy";
    private const string Token = "xoxb-17653672481-19874698323";
    private const string Key = "e93facc04764012d7bfb002500d5d1a6";
    private const string Receiver = "https://alerts.test/hook/7c0ffee7?token=qu3ry53cret";
    private const string Bearer = "b3arer-s3cret";

    private static readonly string[] Secrets =
        ["hooks.slack.test", "T024BE7LD", "pdFZKVeTuE8sk7oOcHrzqqgy", Token, Key, "alerts.test", "7c0ffee7", "qu3ry53cret", Bearer];

    private static readonly (string, string?)[] Pagers =
        [("PAGERDUTY_ROUTING_KEY", Key), ("ALERT_WEBHOOK_URL", Receiver), ("ALERT_WEBHOOK_TOKEN", Bearer), ("Resilience:FirstDelay", "00:00:00.001")];

    [Test]
    public async Task With_webhooks([Values(200, 302, 400, 404, 429, 500)] int status) => await ExpectNoSecretAsync(status, ("SLACK_WEBHOOK_URL", Webhook));

    [Test]
    public async Task With_the_bot([Values(200, 401, 500)] int status) =>
        await ExpectNoSecretAsync(status, ("SLACK_BOT_TOKEN", Token), ("SLACK_CHANNEL", "#nba-alerts"));

    [TestCase(HttpRequestError.ConnectionError)]
    [TestCase(HttpRequestError.ResponseEnded)]
    public async Task When_the_wire_breaks(HttpRequestError error)
    {
        using var network = new ScriptedSlack((request, sent) => throw new HttpRequestException(error, Repeated(request, sent)));

        await ExpectNoSecretAsync(network, ("SLACK_WEBHOOK_URL", Webhook));
    }

    private static async Task ExpectNoSecretAsync(int status, params (string, string?)[] slack)
    {
        using var network = new ScriptedSlack((request, sent) => ((HttpStatusCode)status, Repeated(request, sent)));

        await ExpectNoSecretAsync(network, slack);
    }

    private static async Task ExpectNoSecretAsync(ScriptedSlack network, params (string, string?)[] slack)
    {
        using var logs = new RecordingLogs();
        await using var bench = new FunctionBench(typeof(BoxScoreCompletenessAlert), Some.Eastern("2026-01-17 13:00"))
        {
            Network = network,
            Logs = logs,
            Settings = [.. Pagers, .. slack],
        };
        bench.Warehouse.See(Some.Night(games: 9, bdl: 1, gamebook: 1));

        var (status, report) = await bench.CallAsync("/?date=2026-01-15");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
            Assert.That(network.Asked.Select(asked => asked.Method).Distinct().Count(), Is.EqualTo(3), "Slack, the pager and the webhook were asked");
            Assert.That(logs.Lines, Has.Some.Contains("Not delivered"));
            Assert.That(logs.Lines.Append(report.ToJsonString()).Where(HoldsSecret), Is.Empty);
        }
    }

    private static string Repeated(HttpRequestMessage request, string sent) => $"no: {request.RequestUri} {request.Headers} {sent}";

    private static bool HoldsSecret(string text) => Secrets.Any(secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase));
}
