using System.Text.Json.Nodes;

namespace NbaPipeline.LocalCloud.Tests.Slack;

public sealed class SlackMarkupTests
{
    [TestCase("*Impact*\nnone", "<b>Impact</b>\nnone")]
    [TestCase("*`a` and <https://a.example|b>*", "<b><code>a</code> and <a href=\"https://a.example\"")]
    [TestCase("2 * 3 * 4", "2 * 3 * 4")]
    [TestCase("_slow_ but snake_case_name", "<i>slow</i> but snake_case_name")]
    [TestCase("~8~ 3 games", "<s>8</s> 3 games")]
    [TestCase("`phase2/*bdl*`", "<code>phase2/*bdl*</code>")]
    [TestCase("run:\n```curl -d '{}'```\nthen wait", "run:<pre>curl -d &#x27;{}&#x27;</pre>then wait")]
    [TestCase("a &lt;b&gt; &amp; c &amp;lt;", "a &lt;b&gt; &amp; c &amp;lt;")]
    [TestCase("&#60;b&#62;", "&amp;#60;b&amp;#62;")]
    [TestCase("> late\n&gt; again\nnow", "<blockquote>late\nagain</blockquote><div class=\"text\">now</div>")]
    [TestCase(">>> late\nnow", "<blockquote>late\nnow</blockquote>")]
    [TestCase("• MEM@ORL\n• BOS@NYK", "<ul><li>MEM@ORL</li><li>BOS@NYK</li></ul>")]
    [TestCase("🔴 ü ·", "&#x1F534; ü ·")]
    public async Task Markup_is_shown_as_Slack_shows_it(string text, string html)
    {
        Assert.That(await ShownAsync(text), Does.Contain(html));
    }

    [TestCase("<!here> look", "<span class=\"mention\">@here</span> look")]
    [TestCase("<!channel>", "<span class=\"mention\">@channel</span>")]
    [TestCase("<!subteam^S1|@oncall>", "<span class=\"mention\">@oncall</span>")]
    [TestCase("<@U1>", "<span class=\"mention\">@U1</span>")]
    [TestCase("<#C0NBAALERTS>", "<span class=\"mention\">#nba-alerts</span>")]
    [TestCase("<!date^1768500000^{date}|Thursday at noon>", "<div class=\"text\">Thursday at noon</div>")]
    [TestCase("<https://a.example/?b=1&amp;c=2|run>", "<a href=\"https://a.example/?b=1&amp;c=2\" target=\"_blank\" rel=\"noopener noreferrer\">run</a>")]
    [TestCase("<https://a.example>", ">https://a.example</a>")]
    [TestCase("<javascript:alert(1)|run>", "&lt;javascript:alert(1)|run&gt;")]
    [TestCase("<script>", "&lt;script&gt;")]
    [TestCase("<https://a.example/\"onclick=x|run>", "<a href=\"https://a.example/&quot;onclick=x\"")]
    public async Task A_reference_is_shown_as_Slack_shows_it_and_nothing_gets_out_of_it(string text, string html)
    {
        Assert.That(await ShownAsync(text), Does.Contain(html));
    }

    [TestCase("""{"type":"header","text":{"type":"plain_text","text":"Box *scores* <missing>"}}""", "<h3>Box *scores* &lt;missing&gt;</h3>")]
    [TestCase(
        """{"type":"section","fields":[{"type":"mrkdwn","text":"*Games* 3"}]}""",
        "<div class=\"fields\"><div><div class=\"text\"><b>Games</b> 3</div></div></div>")]
    [TestCase("""{"type":"section","text":{"type":"plain_text","text":"*as it is*"}}""", "<div class=\"text\">*as it is*</div>")]
    [TestCase("""{"type":"context","elements":[{"type":"mrkdwn","text":"runbook"}]}""", "<div class=\"context\"><div class=\"text\">runbook</div></div>")]
    [TestCase("""{"type":"image","image_url":"https://a.example/a.png","alt_text":"a chart"}""", "[a chart]")]
    [TestCase("""{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"Acknowledge"}}]}""", ">Acknowledge</span>")]
    [TestCase("""{"type":"divider"}""", "<hr>")]
    public async Task A_block_is_laid_out_by_its_kind(string block, string html)
    {
        Assert.That(await PageAsync($$"""{"text":"unseen","blocks":[{{block}}]}"""), Does.Contain(html).And.Not.Contain("unseen</div>"));
    }

    [TestCase("#ff0000", "#ff0000")]
    [TestCase("36A64F", "#36A64F")]
    [TestCase("good", "#2eb886")]
    [TestCase("red;background:url(//a.example)", "#dddddd")]
    public async Task An_attachment_stands_behind_its_colour(string colour, string shown)
    {
        const string Rest = """ "title":"Late","text":"3 of 8","fields":[{"title":"Phase","value":"2"}],"footer":"bdl" """;
        var page = await PageAsync($$"""{"attachments":[{"color":"{{colour}}",{{Rest}}}]}""");

        Assert.That(page, Does.Contain($"style=\"border-color:{shown}\"").And.Contain("<h3>Late</h3>").And.Contain("<b>Phase</b>").And.Contain("bdl"));
    }

    [Test]
    public async Task A_channels_page_shows_its_messages_with_the_time_in_both_zones_and_no_others()
    {
        await using var slack = await SlackBench.StartAsync();
        await slack.HookAsync("warning", """{"text":"late"}""");
        await slack.HookAsync("info", """{"text":"on time"}""");

        var alerts = await slack.PageAsync("slack?channel=nba-alerts");
        Assert.That(alerts, Does.Contain("late").And.Not.Contain("on time").And.Contain("1:00 PM ET <span>18:00 UTC</span>"));
        Assert.That(await slack.PageAsync(), Does.Contain("late").And.Contain("on time").And.Contain("2 messages, newest last"));
        Assert.That(async () => await slack.PageAsync("slack?channel=random"), Throws.InstanceOf<HttpRequestException>().With.Message.Contains("404"));
    }

    private static Task<string> ShownAsync(string text) => PageAsync(new JsonObject { ["text"] = text }.ToJsonString());

    private static async Task<string> PageAsync(string message)
    {
        await using var slack = await SlackBench.StartAsync();
        Assert.That((await slack.HookAsync("info", message)).Text, Is.EqualTo("ok"));
        return await slack.PageAsync();
    }
}
