using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Google.Alerting;
using NbaPipeline.Monitoring.Google.Resilience;
using static NbaPipeline.Monitoring.Google.Tests.ScriptedHttp;

namespace NbaPipeline.Monitoring.Google.Tests.Alerting;

public sealed class SlackNotifierTests
{
    private const string Secret = "T0SECRET";

    [Test]
    public async Task A_message_is_delivered_when_the_body_says_ok()
    {
        using var slack = new ScriptedHttp(Says(HttpStatusCode.OK, "ok"));

        var delivery = await SendAsync(slack);

        Assert.That(delivery, Is.EqualTo(Delivery.Done));
        Assert.That(JsonNode.Parse(slack.Received.Single().Body)!["attachments"], Is.Not.Null);
    }

    [Test]
    public async Task A_200_without_ok_is_not_believed()
    {
        using var slack = new ScriptedHttp(Says(HttpStatusCode.OK, "<html>sign in</html>"));

        var delivery = await SendAsync(slack);

        Assert.That(delivery.IsDelivered, Is.False);
        Assert.That(slack.Received, Has.Count.EqualTo(1), "what Slack refuses for good is not sent again");
    }

    [TestCase(HttpStatusCode.BadRequest, "invalid_payload")]
    [TestCase(HttpStatusCode.Forbidden, "action_prohibited")]
    [TestCase(HttpStatusCode.NotFound, "no_service")]
    [TestCase(HttpStatusCode.Gone, "channel_is_archived")]
    public async Task What_asking_again_cannot_help_is_asked_once_and_said(HttpStatusCode status, string body)
    {
        using var slack = new ScriptedHttp(Says(status, body));

        var delivery = await SendAsync(slack);

        Assert.That(slack.Received, Has.Count.EqualTo(1));
        Assert.That(delivery.Problem, Does.Contain(body).And.Contain("#nba-alerts"));
    }

    [TestCase(HttpStatusCode.TooManyRequests)]
    [TestCase(HttpStatusCode.InternalServerError)]
    [TestCase(HttpStatusCode.ServiceUnavailable)]
    public async Task A_passing_failure_is_tried_again(HttpStatusCode status)
    {
        using var slack = new ScriptedHttp(Says(status, "later"), Says(status, "later"), Says(HttpStatusCode.OK, "ok"));

        var delivery = await SendAsync(slack);

        Assert.That(delivery.IsDelivered, Is.True);
        Assert.That(slack.Received, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task A_lasting_outage_gives_up_after_the_retries_and_keeps_the_reason()
    {
        using var slack = new ScriptedHttp(Says(HttpStatusCode.BadGateway, ""));

        var delivery = await SendAsync(slack);

        Assert.That(slack.Received, Has.Count.EqualTo(3), "one attempt and two repeats");
        Assert.That(delivery.Problem, Does.Contain("502"));
    }

    [Test]
    public async Task A_retry_after_longer_than_we_may_wait_is_cut_to_what_we_may()
    {
        using var slack = new ScriptedHttp(Says(HttpStatusCode.TooManyRequests, "", TimeSpan.FromHours(1)), Says(HttpStatusCode.OK, "ok"));

        var delivery = await SendAsync(slack, longestDelay: TimeSpan.FromSeconds(1)).WaitAsync(TimeSpan.FromSeconds(20));

        Assert.That(delivery.IsDelivered, Is.True);
    }

    [TestCase("")]
    [TestCase("   ")]
    [TestCase(null)]
    [TestCase("not an address")]
    public async Task A_missing_webhook_is_said_by_the_name_of_its_setting(string? webhook)
    {
        using var slack = new ScriptedHttp(Says(HttpStatusCode.OK, "ok"));

        var delivery = await SendAsync(slack, webhook);

        Assert.That(slack.Received, Is.Empty);
        Assert.That(delivery.Problem, Does.Contain("SLACK_WEBHOOK_URL_WARNING"));
    }

    [Test]
    public async Task A_webhook_with_a_line_break_from_the_secret_store_works()
    {
        using var slack = new ScriptedHttp(Says(HttpStatusCode.OK, "ok"));

        var delivery = await SendAsync(slack, $"https://slack.test/{Secret}\n");

        Assert.That(delivery.IsDelivered, Is.True);
    }

    [Test]
    public async Task No_answer_of_slack_puts_the_address_into_a_problem()
    {
        foreach (var status in Enum.GetValues<HttpStatusCode>().Where(status => (int)status >= 300))
        {
            using var slack = new ScriptedHttp(Says(status, "no"));

            Assert.That((await SendAsync(slack)).Problem, Does.Not.Contain(Secret).And.Not.Contain("slack.test"), $"{status}");
        }
    }

    [Test]
    public async Task A_severity_without_its_own_webhook_uses_the_common_one()
    {
        using var slack = new ScriptedHttp(Says(HttpStatusCode.OK, "ok"));
        var settings = new Dictionary<string, string?> { ["SLACK_WEBHOOK_URL"] = "https://slack.test/common" };

        var delivery = await Notifier(slack, settings, TimeSpan.FromSeconds(1)).SendAsync(Message(), CancellationToken.None);

        Assert.That(delivery.IsDelivered, Is.True);
        Assert.That(slack.Received.Single().Address.AbsolutePath, Is.EqualTo("/common"));
    }

    private static Task<Delivery> SendAsync(ScriptedHttp slack, string? webhook = $"https://slack.test/{Secret}", TimeSpan? longestDelay = null) =>
        Notifier(slack, new Dictionary<string, string?> { ["SLACK_WEBHOOK_URL_WARNING"] = webhook }, longestDelay ?? TimeSpan.FromSeconds(1))
            .SendAsync(Message(), CancellationToken.None);

    private static SlackNotifier Notifier(ScriptedHttp slack, Dictionary<string, string?> settings, TimeSpan longestDelay) => new(
        slack,
        new SlackOptions(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()),
        new Pipelines(
            Options.Create(new ResilienceOptions { FirstDelay = TimeSpan.FromMilliseconds(1), LongestDelay = longestDelay }),
            new ResilienceClock(TimeProvider.System)));

    private static AlertMessage Message() => new()
    {
        Kind = AlertKind.Open,
        Severity = Severity.Warning,
        Fingerprint = "phase2/bdl/2026-01-16",
        Title = "Warning: BDL box scores: 5 of 6 (83 %) games, 2026-01-16",
        Facts = [new("Observed", "5 games")],
        Runbook = "functions/BoxScoreCompletenessAlert/README.md",
    };
}
