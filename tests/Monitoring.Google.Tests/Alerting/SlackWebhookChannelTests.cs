using System.Net;
using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using static NbaPipeline.Monitoring.Google.Tests.ScriptedHttp;

namespace NbaPipeline.Monitoring.Google.Tests.Alerting;

public sealed class SlackWebhookChannelTests
{
    private static readonly (string, string?)[] OneEach =
    [
        ("SLACK_WEBHOOK_URL_INFO", "https://slack.test/info"),
        ("SLACK_WEBHOOK_URL_WARNING", "https://slack.test/warning"),
        ("SLACK_WEBHOOK_URL_CRITICAL", "https://slack.test/critical"),
    ];

    [TestCase(Severity.Info, "/info", "#nba-pipeline-health")]
    [TestCase(Severity.Warning, "/warning", "#nba-alerts")]
    [TestCase(Severity.Critical, "/critical", "#app-error-alerts")]
    public async Task Each_severity_goes_to_its_own_webhook(Severity severity, string path, string channel)
    {
        var (notice, address) = await SendAsync(SomeIncident.Open(severity), OneEach);

        Assert.That((notice.Channel, address), Is.EqualTo((channel, path)));
    }

    [TestCase(Severity.Info)]
    [TestCase(Severity.Warning)]
    [TestCase(Severity.Critical)]
    public async Task A_severity_without_its_own_webhook_uses_the_common_one(Severity severity)
    {
        (string, string?) empty = ($"SLACK_WEBHOOK_URL_{severity.ToString().ToUpperInvariant()}", " ");

        var (_, address) = await SendAsync(SomeIncident.Open(severity), ("SLACK_WEBHOOK_URL", "https://slack.test/common"), empty);

        Assert.That(address, Is.EqualTo("/common"));
    }

    [Test]
    public async Task What_the_pipeline_calls_error_is_our_critical()
    {
        var (_, address) = await SendAsync(
            SomeIncident.Open(Severity.Critical), ("SLACK_WEBHOOK_URL", "https://slack.test/common"), ("SLACK_WEBHOOK_URL_ERROR", "https://slack.test/error"));

        Assert.That(address, Is.EqualTo("/error"));
    }

    [TestCase(Severity.Info, "#nba-pipeline-health")]
    [TestCase(Severity.Warning, "#nba-alerts")]
    [TestCase(Severity.Critical, "#app-error-alerts")]
    public void The_end_is_said_where_the_worst_was_told_not_where_the_worst_that_nobody_was_told_belongs(Severity told, string channel)
    {
        var incident = SomeIncident.Resolved(Severity.Critical).Telling("slack-webhook", SomeIncident.Knowing(told));

        var notice = Stage(OneEach).Webhooks.Owed(incident, SomeIncident.Noon.AddHours(2))!;

        Assert.That((notice.Message.Kind, notice.Channel), Is.EqualTo((AlertKind.Resolve, channel)));
    }

    [TestCase(Severity.Info, Severity.Warning, false)]
    [TestCase(Severity.Warning, Severity.Critical, true)]
    public void A_rise_is_a_new_message_in_the_louder_channel_and_calls_by_name_only_when_critical(Severity from, Severity to, bool mentions)
    {
        var incident = SomeIncident.Open(to).Telling("slack-webhook", SomeIncident.Knowing(from));

        var notice = Stage(OneEach).Webhooks.Owed(incident, SomeIncident.Noon)!;

        Assert.That((notice.Kind, notice.Message.Kind, notice.Mentions), Is.EqualTo((NoticeKind.Post, AlertKind.Rise, mentions)));
    }

    [Test]
    public void A_new_date_is_a_new_message()
    {
        var incident = SomeIncident.Open(Severity.Warning, SomeIncident.Part(new DateOnly(2026, 1, 16), Severity.Warning))
            .Telling("slack-webhook", SomeIncident.Knowing(Severity.Warning));

        Assert.That(Stage(OneEach).Webhooks.Owed(incident, SomeIncident.Noon)!.Message.Kind, Is.EqualTo(AlertKind.Spread));
    }

    [TestCase(true, "<!here>")]
    [TestCase(false, null)]
    public void Somebody_is_called_by_name_only_where_the_notice_says_so(bool mentions, string? mention)
    {
        var webhooks = Stage([.. OneEach, ("SLACK_MENTION_CRITICAL", "<!here>")]).Webhooks;

        var body = JsonNode.Parse(webhooks.Preview(SomeNotice.Post(Severity.Critical) with { Mentions = mentions }))!;

        Assert.That((string?)body["blocks"]!.AsArray().ElementAtOrDefault(1)?["text"]!["text"], Is.EqualTo(mention));
    }

    [TestCase("SLACK_WEBHOOK_URL_INFO", "Info")]
    [TestCase("SLACK_WEBHOOK_URL_WARNING", "Warning")]
    [TestCase("SLACK_WEBHOOK_URL_CRITICAL", "Critical")]
    public void One_missing_webhook_is_a_misconfiguration(string missing, string severity)
    {
        using var slack = new ScriptedHttp(Says(HttpStatusCode.OK, "ok"));

        Assert.That(new SenderStage(slack, [.. OneEach.Where(one => one.Item1 != missing)]).Webhooks.Misconfiguration, Does.Contain($"for {severity}"));
        Assert.That(new SenderStage(slack, OneEach).Webhooks.Misconfiguration, Is.Null);
    }

    [Test]
    public async Task One_webhook_for_all_severities_is_one_channel_and_has_one_pace()
    {
        using var slack = new ScriptedHttp(Says(HttpStatusCode.OK, "ok"));
        var stage = new SenderStage(slack, ("SLACK_WEBHOOK_URL", "https://slack.test/common"));

        await stage.Webhooks.SendAsync(SomeNotice.Post(channel: "#nba-alerts"), CancellationToken.None);
        await stage.Webhooks.SendAsync(SomeNotice.Post(channel: "#app-error-alerts"), CancellationToken.None);

        Assert.That(stage.Hurried.Waits, Is.EqualTo([TimeSpan.FromSeconds(1)]));
    }

    private static SenderStage Stage(params (string, string?)[] settings) => new(new ScriptedHttp(Says(HttpStatusCode.OK, "ok")), settings);

    private static async Task<(Notice Notice, string Path)> SendAsync(Incident incident, params (string, string?)[] settings)
    {
        using var slack = new ScriptedHttp(Says(HttpStatusCode.OK, "ok"));
        var webhooks = new SenderStage(slack, settings).Webhooks;
        var notice = webhooks.Owed(incident, SomeIncident.Noon)!;
        await webhooks.SendAsync(notice, CancellationToken.None);
        return (notice, slack.Received.Single().Address.AbsolutePath);
    }
}
