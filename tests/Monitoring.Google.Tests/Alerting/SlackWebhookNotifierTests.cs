using System.Net;
using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Alerting;
using static NbaPipeline.Monitoring.Google.Tests.ScriptedHttp;

namespace NbaPipeline.Monitoring.Google.Tests.Alerting;

public sealed class SlackWebhookNotifierTests
{
    private const string Webhook = "https://slack.test/services/T0SECRET";

    [TestCase("ok")]
    [TestCase("ok\n")]
    public async Task A_message_is_delivered_when_the_body_says_ok(string body)
    {
        using var slack = new ScriptedHttp(Says(HttpStatusCode.OK, body));

        var delivery = await SendAsync(slack);

        Assert.That(delivery, Is.EqualTo(Delivery.Done));
        Assert.That(JsonNode.Parse(slack.Received.Single().Body)!["attachments"], Is.Not.Null);
    }

    [TestCase("<html>sign in</html>")]
    [TestCase("""{"ok":true}""")]
    [TestCase("ok, later")]
    [TestCase("")]
    public async Task A_200_with_another_body_than_ok_is_not_believed(string body)
    {
        using var slack = new ScriptedHttp(Says(HttpStatusCode.OK, body));

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
        Assert.That(delivery.Problem, Does.Contain(body).And.StartsWith("#nba-alerts"));
    }

    [TestCase(HttpStatusCode.TooManyRequests)]
    [TestCase(HttpStatusCode.RequestTimeout)]
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
        Assert.That(delivery.Problem, Is.EqualTo("#nba-alerts: it failed (502)"));
    }

    [Test]
    public async Task A_long_reason_is_cut_and_on_one_line()
    {
        using var slack = new ScriptedHttp(Says(HttpStatusCode.NotFound, $"<html>\r\n  {new string('x', 5000)}\n</html>"));

        var delivery = await SendAsync(slack);

        Assert.That(delivery.Problem, Has.Length.LessThan(300).And.StartsWith("#nba-alerts: it answered 404 \"<html> xx"));
        Assert.That(delivery.Problem, Does.Not.Contain("\n"));
    }

    [TestCase("")]
    [TestCase("   ")]
    [TestCase(null)]
    [TestCase("not an address")]
    [TestCase("/services/T0SECRET")]
    [TestCase("ftp://slack.test/T0SECRET")]
    public async Task A_missing_webhook_is_said_by_the_name_of_its_setting(string? webhook)
    {
        using var slack = new ScriptedHttp(Says(HttpStatusCode.OK, "ok"));

        var delivery = await SendAsync(slack, webhook);

        Assert.That(slack.Received, Is.Empty);
        Assert.That(delivery.Problem, Is.EqualTo("No webhook address is set for Warning: SLACK_WEBHOOK_URL_WARNING or SLACK_WEBHOOK_URL."));
    }

    [Test]
    public async Task A_webhook_with_a_line_break_from_the_secret_store_works()
    {
        using var slack = new ScriptedHttp(Says(HttpStatusCode.OK, "ok"));

        var delivery = await SendAsync(slack, $"{Webhook}\n");

        Assert.That(delivery.IsDelivered, Is.True);
        Assert.That(slack.Received.Single().Address, Is.EqualTo(new Uri(Webhook)));
    }

    private static Task<Delivery> SendAsync(ScriptedHttp slack, string? webhook = Webhook) =>
        new SenderStage(slack, ("SLACK_WEBHOOK_URL_WARNING", webhook)).Webhooks.SendAsync(SomeNotice.Post(), CancellationToken.None);
}
