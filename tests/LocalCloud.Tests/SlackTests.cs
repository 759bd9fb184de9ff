using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace NbaPipeline.LocalCloud.Tests;

public sealed class SlackTests
{
    private const string Message = """{"blocks":[{"type":"header","text":{"type":"plain_text","text":"Box scores <missing>"}},{"type":"section","fields":[{"type":"mrkdwn","text":"*Games* 3 of 8"}]},{"type":"context","elements":[{"type":"mrkdwn","text":"runbook"}]}]}""";

    private readonly HttpClient http = new();

    [TearDown]
    public void HangUp() => http.Dispose();

    [TestCase("critical", Message, 200, "ok")]
    [TestCase("critical", "payload=x", 400, "invalid_payload")]
    [TestCase("random", Message, 404, "no_service")]
    public async Task A_webhook_answers_as_Slack_does(string channel, string body, int status, string text)
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());

        var answer = await http.PostAsync(cloud.Server.SlackWebhook(channel), Json(body));

        Assert.That(((int)answer.StatusCode, await answer.Content.ReadAsStringAsync()), Is.EqualTo((status, text)));
    }

    [Test]
    public async Task The_page_shows_what_was_sent_newest_first()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());
        await http.PostAsync(cloud.Server.SlackWebhook("critical"), Json(Message));
        await http.PostAsync(cloud.Server.SlackWebhook("info"), Json("""{"text":"recovered"}"""));

        var page = await http.GetStringAsync(new Uri(cloud.Server.BaseAddress, "slack"));

        Assert.That(page, Does.Contain("<h2>Box scores &lt;missing&gt;</h2>").And.Contain("<p><b>Games</b> 3 of 8</p>").And.Contain("<small>runbook</small>"));
        Assert.That(page.IndexOf("recovered", StringComparison.Ordinal), Is.LessThan(page.IndexOf("Box scores", StringComparison.Ordinal)));
    }

    [TestCase("*Impact*\nnone", "<p><b>Impact</b>\nnone</p>")]
    [TestCase("2 * 3 * 4", "<p>2 * 3 * 4</p>")]
    [TestCase("`phase2/bdl`", "<p><code>phase2/bdl</code></p>")]
    [TestCase("```curl -d '{}'```", "<code class=\"block\">curl -d &#x27;{}&#x27;</code>")]
    [TestCase("a &lt;b&gt; &amp; c", "<p>a &lt;b&gt; &amp; c</p>")]
    [TestCase("<script>", "<p>&lt;script&gt;</p>")]
    public async Task Markup_is_shown_as_Slack_shows_it_and_nothing_gets_out_of_it(string text, string html)
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());
        await http.PostAsync(cloud.Server.SlackWebhook("info"), Json(new JsonObject { ["text"] = text }.ToJsonString()));

        Assert.That(await http.GetStringAsync(new Uri(cloud.Server.BaseAddress, "slack")), Does.Contain(html));
    }

    [Test]
    public async Task A_message_posted_by_the_Web_API_can_be_replaced()
    {
        var clock = new SettableClock(new DateTimeOffset(2026, 1, 15, 18, 0, 0, TimeSpan.Zero));
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse(), clock);

        var posted = await CallAsync(cloud, "chat.postMessage", """{"channel":"#critical","text":"open"}""");
        var updated = await CallAsync(cloud, "chat.update", $$"""{"channel":"#critical","ts":"{{posted["ts"]}}","text":"resolved"}""");
        var unknown = await CallAsync(cloud, "chat.update", """{"ts":"0.1","text":"x"}""");

        Assert.That((string?)posted["ts"], Is.EqualTo("1768500000.000001"));
        Assert.That(((bool)updated["ok"]!, (string?)unknown["error"]), Is.EqualTo((true, "message_not_found")));
        Assert.That((cloud.Server.Slack.Messages.Single().At, (string?)cloud.Server.Slack.Messages.Single().Body["text"]), Is.EqualTo((clock.GetUtcNow(), "resolved")));
    }

    [Test]
    public async Task Messages_can_be_read_as_JSON()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());
        await http.PostAsync(cloud.Server.SlackWebhook("warning"), Json("""{"text":"late"}"""));

        var messages = JsonNode.Parse(await http.GetStringAsync(new Uri(cloud.Server.BaseAddress, "slack/messages")));

        Assert.That(((string?)messages![0]!["channel"], (string?)messages[0]!["body"]!["text"]), Is.EqualTo(("warning", "late")));
    }

    private async Task<JsonNode> CallAsync(LocalCloudFixture cloud, string method, string body)
    {
        var answer = await http.PostAsync(new Uri(cloud.Server.BaseAddress, $"slack/api/{method}"), Json(body));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
