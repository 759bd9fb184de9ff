using System.Net;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Google.Resilience;
using static NbaPipeline.Monitoring.Google.Tests.ScriptedHttp;

namespace NbaPipeline.Monitoring.Google.Tests.Alerting;

/// <summary>An address, a token and a key are passwords: whatever the other side answers, none of our texts holds one.</summary>
public sealed class SecretsTests
{
    private const string Webhook = "https://hooks.slack.test/services/T024BE7LD/B024BE7LH/pdFZKVeTuE8sk7oOcHrzqqgy";
    private const string Token = "xoxb-17653672481-19874698323-kd83Jf92mQ";
    private const string Key = "e93facc04764012d7bfb002500d5d1a6";
    private const string Receiver = "https://user:Pa55word@alerts.test/hook/7c0ffee7?token=q%2FuEry53cret";
    private const string Bearer = "b3arer-s3cret";

    private static readonly string[] Secrets =
    [
        "hooks.slack.test", "T024BE7LD", "B024BE7LH", "pdFZKVeTuE8sk7oOcHrzqqgy", Token, Key, "alerts.test", "Pa55word", "7c0ffee7",
        "q%2FuEry53cret", "q/uEry53cret", Bearer,
    ];

    private static readonly (string, string?)[] Settings =
    [
        ("SLACK_BOT_TOKEN", Token), ("SLACK_CHANNEL", "#nba-alerts"), ("SLACK_WEBHOOK_URL", Webhook), ("PAGERDUTY_ROUTING_KEY", Key),
        ("ALERT_WEBHOOK_URL", Receiver), ("ALERT_WEBHOOK_TOKEN", Bearer),
    ];

    private static readonly string[] Echoes =
    [
        $"POST {Webhook} {Receiver} failed",
        "no_service: /services/T024BE7LD/B024BE7LH/pdFZKVeTuE8sk7oOcHrzqqgy, /hook/7c0ffee7?token=q/uEry53cret",
        $$"""{"ok":false,"error":"{{Token}}","url":"https:\/\/hooks.slack.test\/services\/T024BE7LD\/B024BE7LH\/pdFZKVeTuE8sk7oOcHrzqqgy"}""",
        $$"""{"status":"invalid event","errors":["{{Key}}"],"authorization":"Bearer {{Bearer}}"}""",
        $"{Token} {Key} {Bearer} {Webhook.ToUpperInvariant()}",
    ];

    public static IEnumerable<string> Senders => ["bot", "webhooks", "pagerduty", "alert webhook"];

    [TestCaseSource(nameof(Senders))]
    public async Task No_status_and_no_body_puts_a_secret_into_a_problem(string sender)
    {
        foreach (var status in Enum.GetValues<HttpStatusCode>().Where(status => (int)status >= 300).Distinct())
        {
            foreach (var echo in Echoes)
            {
                await ExpectSilence(sender, $"{status}: {echo}", Says(status, echo));
            }
        }
    }

    [TestCaseSource(nameof(Senders))]
    public async Task No_body_of_a_success_that_is_none_puts_a_secret_into_a_problem(string sender)
    {
        foreach (var echo in Echoes.Where(_ => sender != "alert webhook"))
        {
            await ExpectSilence(sender, echo, Says(HttpStatusCode.OK, echo));
        }
    }

    [TestCaseSource(nameof(Senders))]
    public async Task A_secret_at_the_edge_of_what_is_quoted_is_not_left_half(string sender)
    {
        for (var before = 120; before <= 210; before++)
        {
            using var http = new ScriptedHttp(Says(HttpStatusCode.NotFound, $"{new string('-', before)}{Webhook}{Token}{Key}{Receiver}{Bearer}"));

            var delivery = await SenderOf(http, sender).SendAsync(SomeNotice.Post(), CancellationToken.None);

            Assert.That(delivery.Problem, Does.Not.Contain(BeginningOf(sender)));
        }
    }

    [TestCaseSource(nameof(Senders))]
    public async Task No_exception_of_the_wire_puts_a_secret_into_a_problem(string sender)
    {
        foreach (var error in Enum.GetValues<HttpRequestError>())
        {
            await ExpectSilence(sender, $"{error}", Fails(error, string.Join(' ', Echoes)));
        }
    }

    [TestCaseSource(nameof(Senders))]
    public async Task No_time_out_puts_a_secret_into_a_problem(string sender)
    {
        using var http = new ScriptedHttp(Hangs());
        var time = new ManualTime();
        var sending = SenderOf(http, sender, time).SendAsync(SomeNotice.Post(), CancellationToken.None);
        await http.Reached.WaitAsync(TimeSpan.FromSeconds(30));

        time.Advance(new ResilienceOptions().AttemptTimeout);

        ExpectNone((await sending.WaitAsync(TimeSpan.FromSeconds(30))).Problem, "time-out");
    }

    [TestCaseSource(nameof(Senders))]
    public void No_preview_and_no_misconfiguration_holds_a_secret(string sender)
    {
        var notifier = SenderOf(new ScriptedHttp(), sender);

        foreach (var kind in Enum.GetValues<NoticeKind>())
        {
            ExpectNone(notifier.Preview(SomeNotice.Of(kind)), $"{kind}");
        }

        Assert.That(notifier.Misconfiguration, Is.Null);
    }

    private static INotifier SenderOf(ScriptedHttp http, string sender, TimeProvider? time = null)
    {
        var stage = new SenderStage(http, Settings) { Time = time };
        return sender switch { "bot" => stage.Bot, "webhooks" => stage.Webhooks, "pagerduty" => stage.PagerDuty, _ => stage.AlertWebhook };
    }

    private static string OwnedBy(string sender) => sender switch
    {
        "bot" => Token,
        "webhooks" => Webhook,
        "pagerduty" => Key,
        _ => $"{Receiver} {Uri.UnescapeDataString(Receiver)} {Bearer}",
    };

    private static string BeginningOf(string sender) => sender switch { "bot" => "xoxb", "webhooks" => "pdFZ", "pagerduty" => "e93f", _ => "b3ar" };

    private static async Task ExpectSilence(string sender, string when, Func<HttpResponseMessage?> answer)
    {
        using var http = new ScriptedHttp(answer);

        var delivery = await SenderOf(http, sender).SendAsync(SomeNotice.Post(), CancellationToken.None);

        Assert.That(delivery.IsDelivered, Is.False, when);
        Assert.That(FoundIn(delivery.Problem!).Where(secret => OwnedBy(sender).Contains(secret, StringComparison.Ordinal)), Is.Empty, when);
    }

    private static void ExpectNone(string? text, string when) => Assert.That(FoundIn(text!), Is.Empty, when);

    private static IEnumerable<string> FoundIn(string text) => Secrets.Where(secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase));
}
