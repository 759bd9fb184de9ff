using System.Net;
using NbaPipeline.Monitoring.Checks;
using static NbaPipeline.Monitoring.Google.Tests.ScriptedHttp;

namespace NbaPipeline.Monitoring.Google.Tests.Alerting;

public sealed class SlackBotSettingsTests
{
    private static readonly (string, string?) Token = ("SLACK_BOT_TOKEN", "xoxb-1");

    private readonly ScriptedHttp _slack = new(Says(HttpStatusCode.OK, """{"ok":true,"channel":"C1","ts":"1.0"}"""));

    [TearDown]
    public void End() => _slack.Dispose();

    [TestCase(null)]
    [TestCase("")]
    [TestCase("  \n")]
    public async Task A_missing_channel_is_a_sentence_and_a_failed_delivery_without_any_request(string? channel)
    {
        var bot = Stage(Token, ("SLACK_CHANNEL", channel)).Bot;

        var delivery = await bot.SendAsync(bot.Owed(SomeIncident.Open(Severity.Warning), SomeIncident.Noon)!, CancellationToken.None);

        Assert.That(bot.Misconfiguration, Is.EqualTo("SLACK_BOT_TOKEN is set, but no channel for Info: SLACK_CHANNEL or SLACK_CHANNEL_INFO."));
        Assert.That(delivery.Problem, Is.EqualTo("SLACK_BOT_TOKEN is set, but no channel for Warning: SLACK_CHANNEL or SLACK_CHANNEL_WARNING."));
        Assert.That((delivery.IsDelivered, _slack.Received.Count), Is.EqualTo((false, 0)));
    }

    [TestCase(Severity.Info, "#nba-pipeline-health")]
    [TestCase(Severity.Warning, "#common")]
    [TestCase(Severity.Critical, "#app-error-alerts")]
    public async Task A_severity_has_its_own_channel_or_the_common_one(Severity severity, string channel)
    {
        var bot = Stage(
            Token, ("SLACK_CHANNEL", "#common"), ("SLACK_CHANNEL_INFO", "#nba-pipeline-health"), ("SLACK_CHANNEL_WARNING", ""),
            ("SLACK_CHANNEL_CRITICAL", "#app-error-alerts")).Bot;

        await bot.SendAsync(bot.Owed(SomeIncident.Open(severity), SomeIncident.Noon)!, CancellationToken.None);

        Assert.That(bot.Misconfiguration, Is.Null);
        Assert.That(_slack.Received.Single().Body, Does.Contain($"\"channel\":\"{channel}\""));
    }

    [Test]
    public async Task A_channel_that_one_severity_lacks_stops_no_other()
    {
        var bot = Stage(Token, ("SLACK_CHANNEL_INFO", "#a"), ("SLACK_CHANNEL_WARNING", "#b")).Bot;

        var told = await bot.SendAsync(bot.Owed(SomeIncident.Open(Severity.Warning), SomeIncident.Noon)!, CancellationToken.None);
        var untold = await bot.SendAsync(bot.Owed(SomeIncident.Open(Severity.Critical), SomeIncident.Noon)!, CancellationToken.None);

        Assert.That((told.IsDelivered, untold.IsDelivered), Is.EqualTo((true, false)));
        Assert.That(bot.Misconfiguration, Does.Contain("SLACK_CHANNEL_CRITICAL"));
    }

    [TestCase("http://127.0.0.1:8080/slack/api/", "http://127.0.0.1:8080/slack/api/chat.postMessage")]
    [TestCase("http://127.0.0.1:8080/slack/api", "http://127.0.0.1:8080/slack/api/chat.postMessage")]
    [TestCase(" https://slack-gov.com/api/\n", "https://slack-gov.com/api/chat.postMessage")]
    [TestCase("", "https://slack.com/api/chat.postMessage")]
    [TestCase(null, "https://slack.com/api/chat.postMessage")]
    public async Task Another_api_is_asked_where_one_is_set_with_or_without_its_last_slash(string? setting, string address)
    {
        await Stage(Token, ("SLACK_CHANNEL", "#a"), ("SLACK_API_URL", setting)).Bot.SendAsync(SomeNotice.Post(), CancellationToken.None);

        Assert.That(_slack.Received.Single().Address, Is.EqualTo(new Uri(address)));
    }

    [TestCase("SLACK_API_URL", "slack.com/api", "SLACK_API_URL is no address.")]
    [TestCase("SLACK_API_URL", "/slack/api/", "SLACK_API_URL is no address.")]
    [TestCase("SLACK_BOT_TOKEN", "xoxb-1\nxoxb-2", "SLACK_BOT_TOKEN holds characters that no token has.")]
    [TestCase("SLACK_BOT_TOKEN", "xoxb-ключ", "SLACK_BOT_TOKEN holds characters that no token has.")]
    [TestCase("SLACK_BOT_TOKEN", " ", "SLACK_BOT_TOKEN is not set.")]
    public async Task What_could_never_work_is_said_without_asking(string name, string value, string sentence)
    {
        var bot = Stage([.. new[] { Token, ("SLACK_CHANNEL", "#a") }.Where(one => one.Item1 != name), (name, value)]).Bot;

        var delivery = await bot.SendAsync(SomeNotice.Post(), CancellationToken.None);

        Assert.That((bot.Misconfiguration, delivery.Problem), Is.EqualTo((sentence, sentence)));
        Assert.That(_slack.Received, Is.Empty);
    }

    private SenderStage Stage(params (string, string?)[] settings) => new(_slack, settings);
}
