using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Google.Alerting;
using NbaPipeline.Monitoring.Google.Hosting;

namespace NbaPipeline.Monitoring.Google.Tests.Hosting;

public sealed class NotifierRegistrationTests
{
    private static readonly (string, string?) Token = ("SLACK_BOT_TOKEN", "xoxb-1");
    private static readonly (string, string?) Webhook = ("SLACK_WEBHOOK_URL", "https://slack.test/T0");
    private static readonly (string, string?) Pager = ("PAGERDUTY_ROUTING_KEY", "e93facc04764012d7bfb002500d5d1a6");
    private static readonly (string, string?) Receiver = ("ALERT_WEBHOOK_URL", "https://alerts.test/hook");

    [Test]
    public void With_a_token_slacks_bot_speaks_and_no_webhook() => Assert.That(Senders(Token, Webhook), Is.EqualTo([typeof(SlackBotNotifier)]));

    [Test]
    public void Without_a_token_webhooks_speak() => Assert.That(Senders(Webhook), Is.EqualTo([typeof(SlackWebhookNotifier)]));

    [TestCase("")]
    [TestCase(" \n")]
    public void An_empty_setting_is_none(string nothing) => Assert.That(
        Senders(("SLACK_BOT_TOKEN", nothing), ("PAGERDUTY_ROUTING_KEY", nothing), ("ALERT_WEBHOOK_URL", nothing)), Is.EqualTo([typeof(SlackWebhookNotifier)]));

    [Test]
    public void With_nothing_set_webhooks_are_there_to_say_that_they_are_missing() =>
        Assert.That(Notifiers().Single().Misconfiguration, Does.StartWith("No webhook address is set"));

    [Test]
    public void A_pager_and_other_programs_join_as_soon_as_they_are_set()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Senders(Webhook, Pager), Is.EqualTo([typeof(SlackWebhookNotifier), typeof(PagerDutyNotifier)]));
            Assert.That(Senders(Token, Receiver), Is.EqualTo([typeof(SlackBotNotifier), typeof(AlertWebhookNotifier)]));
            Assert.That(Senders(Token, Pager, Receiver), Is.EqualTo([typeof(SlackBotNotifier), typeof(PagerDutyNotifier), typeof(AlertWebhookNotifier)]));
        }
    }

    [Test]
    public void Each_has_a_name_of_its_own_under_which_an_incident_knows_what_it_was_told() =>
        Assert.That(Notifiers(Token, Pager, Receiver).Concat(Notifiers(Webhook)).Select(sender => sender.Name), Is.Unique);

    private static IEnumerable<Type> Senders(params (string, string?)[] settings) => Notifiers(settings).Select(sender => sender.GetType());

    private static List<INotifier> Notifiers(params (string Name, string? Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([.. settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value))]).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration)
            .AddFunctionEdge(configuration).AddThresholds().AddWarehouse(configuration).AddAlerting(configuration);
        using var provider = services.BuildServiceProvider();
        return [.. provider.GetServices<INotifier>()];
    }
}
