using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NbaPipeline.LocalCloud.Tests.Slack;

/// <summary>The page as a person has it before their eyes.</summary>
public sealed class SlackPageTests
{
    /// <summary>By how much the page, or anything in it that could scroll, is wider than what is seen of it.</summary>
    private const string SidewaysReach =
        """
        () => Math.max(...[...document.querySelectorAll('html, body *:not(.unseen)')]
          .filter(e => e === document.scrollingElement || getComputedStyle(e).overflowX !== 'visible')
          .map(e => e.scrollWidth - e.clientWidth))
        """;

    [Test]
    public async Task A_message_appears_without_a_reload()
    {
        await using var slack = await SlackBench.StartAsync();
        var page = await OpenAsync(slack);

        await slack.PostAsync("Box scores are late");

        await Expect(page.Locator("article .body")).ToHaveTextAsync("Box scores are late");
        await Expect(page.Locator("nav a[aria-current] .count")).ToContainTextAsync("1");
        await Expect(page.Locator("article .author")).ToHaveTextAsync("NBA pipeline");
    }

    [Test]
    public async Task An_edit_replaces_the_text_and_says_so()
    {
        await using var slack = await SlackBench.StartAsync();
        var posted = await slack.PostAsync("3 of 8 games");
        var page = await OpenAsync(slack);

        await slack.EditAsync(posted, "8 of 8 games");

        await Expect(page.Locator("article .body")).ToHaveTextAsync("8 of 8 games(edited)");
        await Expect(page.Locator(".edited")).ToHaveAttributeAsync("title", "Edited 2026-01-15 13:00 ET (18:00 UTC)");
    }

    [Test]
    public async Task A_reply_appears_under_its_parent_and_an_open_thread_stays_open()
    {
        await using var slack = await SlackBench.StartAsync();
        var parent = await slack.PostAsync("late");
        await slack.PostAsync("another");
        var page = await OpenAsync(slack);

        await slack.PostAsync("one retry ran", parent);
        var summary = page.Locator("article", new() { HasText = "late" }).Locator("summary");
        await Expect(summary).ToContainTextAsync("1 reply");
        await summary.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await slack.PostAsync("complete", parent);

        await Expect(summary).ToContainTextAsync("2 replies");
        await Expect(page.Locator(".reply .body")).ToHaveTextAsync(["one retry ran", "complete"]);
        await Expect(page.Locator(".reply").Last).ToBeVisibleAsync();
        await Expect(summary).ToBeFocusedAsync();
    }

    [Test]
    public async Task Markup_in_a_message_stays_text_and_the_page_asks_nobody_but_the_local_cloud()
    {
        await using var slack = await SlackBench.StartAsync();
        var page = await Browser.OpenAsync();
        var (asked, scripts) = (new List<Uri>(), new List<string>());
        page.Request += (_, request) => asked.Add(new Uri(request.Url));
        page.Dialog += (_, dialog) => scripts.Add(dialog.Message);
        await VisitAsync(page, slack);

        await slack.PostAsync("<script>alert(1)</script><img src=x onerror=alert(2)> &lt;img src=//a.example onerror=alert(3)&gt;");
        await slack.HookAsync("warning", """{"blocks":[{"type":"header","text":{"type":"plain_text","text":"<b onclick=alert(4)>x</b>"}}]}""");

        await Expect(page.Locator("article")).ToHaveCountAsync(2);
        await Expect(page.Locator("article .body").First).ToContainTextAsync("<script>alert(1)</script><img src=x onerror=alert(2)>");
        await Expect(page.Locator("article :is(script, img, [onclick], [onerror])")).ToHaveCountAsync(0);
        Assert.That(scripts, Is.Empty);
        Assert.That(asked.Where(address => address.Scheme != "data").Select(address => address.Host).Distinct(), Is.EqualTo(["127.0.0.1"]));
        Assert.That(asked.Select(address => address.AbsolutePath), Does.Contain("/slack/events").And.Contain("/slack/fragment"));
    }

    [TestCase(360)]
    [TestCase(400)]
    [TestCase(1280)]
    public async Task Nothing_scrolls_sideways(int width)
    {
        var clock = new SettableClock(SlackBench.Start);
        await using var slack = await SlackBench.StartAsync(clock);
        await Demonstration.PlayAsync(slack, clock);
        await slack.PostAsync(new string('x', 400));
        var page = await OpenAsync(slack, new() { ViewportSize = new() { Width = width, Height = 800 } });
        await page.Locator("summary").First.ClickAsync();

        var reach = await page.EvaluateAsync<int>(SidewaysReach);

        Assert.That(reach, Is.Zero);
        Assert.That(await page.EvaluateAsync<int>("document.scrollingElement.clientWidth"), Is.EqualTo(width));
    }

    [Test]
    public async Task The_newest_message_is_in_sight_when_the_page_opens_and_when_it_comes()
    {
        await using var slack = await SlackBench.StartAsync();
        for (var number = 1; number <= 40; number++)
        {
            await slack.PostAsync($"message {number}");
        }

        var page = await OpenAsync(slack);
        await Expect(page.GetByText("message 40", new() { Exact = true })).ToBeInViewportAsync();
        await slack.PostAsync("message 41");

        await Expect(page.GetByText("message 41", new() { Exact = true })).ToBeInViewportAsync();
        await Expect(page.GetByText("message 1", new() { Exact = true })).Not.ToBeInViewportAsync();
    }

    [Test]
    public async Task Without_JavaScript_a_reload_shows_what_is_new()
    {
        await using var slack = await SlackBench.StartAsync();
        var page = await Browser.OpenAsync(new() { JavaScriptEnabled = false });
        await page.GotoAsync(Address(slack));
        await slack.PostAsync("late");

        await page.ReloadAsync();

        await Expect(page.Locator("article .body")).ToHaveTextAsync("late");
        await Expect(page.Locator("#live")).ToHaveTextAsync("Reload to see what is new");
    }

    [Test]
    public async Task A_page_whose_server_stopped_says_so()
    {
        var slack = await SlackBench.StartAsync();
        var page = await OpenAsync(slack);

        await slack.DisposeAsync();

        await Expect(page.Locator("#live")).ToHaveTextAsync("Reconnecting…");
    }

    private static async Task<IPage> OpenAsync(SlackBench slack, BrowserNewContextOptions? window = null)
    {
        var page = await Browser.OpenAsync(window);
        await VisitAsync(page, slack);
        return page;
    }

    private static async Task VisitAsync(IPage page, SlackBench slack)
    {
        await page.GotoAsync(Address(slack));
        await Expect(page.Locator("#live")).ToHaveTextAsync("Live");
    }

    private static string Address(SlackBench slack) => new Uri(slack.Server.BaseAddress, "slack?channel=nba-alerts").ToString();
}
