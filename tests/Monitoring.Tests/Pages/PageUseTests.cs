using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NbaPipeline.Monitoring.Pages;
using static Microsoft.Playwright.Assertions;

namespace NbaPipeline.Monitoring.Tests.Pages;

/// <summary>The pages in use: by keyboard, without a script, and by whoever acts.</summary>
public sealed partial class PageUseTests
{
    private static readonly Page Season = HealthPage.Of(SomeBoards.Health(), new PageSettings());
    private static readonly Page Locks = LockPage.Of(SomeBoards.Locks(), new PageSettings());

    [Test]
    public async Task One_cell_is_in_the_tab_order_and_arrows_move_through_the_season()
    {
        var page = await PageBrowser.OpenAsync(Season);
        await Expect(page.Locator("#map td[tabindex]")).ToHaveCountAsync(1);
        await Expect(page.Locator("#map a:not([tabindex='-1'])").And(page.Locator("th a"))).ToHaveCountAsync(0);

        await page.Locator("#map td[tabindex='0']").FocusAsync();
        await Expect(page.Locator("#why .now")).ToContainTextAsync("2 raw:");
        var newest = await page.Locator("#why h3").TextContentAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator("#why .now")).ToContainTextAsync("3 analytics:");
        await page.Keyboard.PressAsync("ArrowLeft");
        await Expect(page.Locator("#why h3")).Not.ToHaveTextAsync(newest!);
        await page.Keyboard.PressAsync("PageUp");
        await Expect(page.Locator("#why h3")).ToContainTextAsync("Dec 2025");

        Assert.That(await page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-label')"), Does.Contain("Dec 2025, 3 analytics: "));
        await Expect(page.Locator("#map td[tabindex]")).ToHaveCountAsync(1);
    }

    [Test]
    public async Task Arrows_reach_every_month_and_stop_at_both_ends()
    {
        var page = await PageBrowser.OpenAsync(Season);
        await page.Locator("#map td[tabindex='0']").FocusAsync();
        for (var month = 0; month < 12; month++)
        {
            await page.Keyboard.PressAsync("PageUp");
        }

        await page.Keyboard.PressAsync("Home");
        await Expect(page.Locator("#why h3")).ToContainTextAsync("Oct 2025");
        await page.Keyboard.PressAsync("ArrowLeft");
        await Expect(page.Locator("#why h3")).ToContainTextAsync("Oct 2025");
    }

    [Test]
    public async Task A_cell_tells_what_it_was_lit_for_and_enter_opens_its_evidence()
    {
        var page = await PageBrowser.OpenAsync(Season);
        await page.Locator("#map td.f").First.ClickAsync();
        await Expect(page.Locator("#why .now")).ToContainTextAsync("games in any source (33 %), without MEM@ORL, PHX@DET");

        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(Evidence());
    }

    [Test]
    public async Task Without_a_script_all_is_there_and_a_click_on_a_column_opens_its_date()
    {
        var page = await PageBrowser.OpenAsync(Season, new() { JavaScriptEnabled = false });
        await Expect(page.Locator(".command code").First).ToContainTextAsync("curl -sS -X POST");
        await Expect(page.GetByText("missed ").First).ToBeVisibleAsync();
        await Expect(page.Locator("form.act")).ToHaveCountAsync(0);

        await page.Locator("#map td.p").First.ScrollIntoViewIfNeededAsync();
        var cell = (await page.Locator("#map td.p").First.BoundingBoxAsync())!;
        await page.Mouse.ClickAsync(cell.X + (cell.Width / 2), cell.Y + (cell.Height / 2));

        await Expect(page).ToHaveURLAsync(Evidence());
    }

    [Test]
    public async Task The_first_stop_leads_past_the_head_and_what_has_the_focus_is_seen()
    {
        var page = await PageBrowser.OpenAsync(Season);
        await page.Keyboard.PressAsync("Tab");

        await Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await Expect(page.Locator(".skip")).ToBeInViewportAsync();
        Assert.That(await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"), Is.EqualTo("solid"));
    }

    [Test]
    public async Task A_release_is_posted_with_what_was_seen_and_a_token_that_is_kept_nowhere()
    {
        var posted = new TaskCompletionSource<IRequest>();
        var page = await PageBrowser.OpenAsync(Locks, null, async route =>
        {
            posted.SetResult(route.Request);
            await route.FulfillAsync(new() { Status = 200, Body = """{"words":"It is released."}""", ContentType = "application/json" });
        });
        await page.Locator("summary", new() { HasText = "Release it" }).ClickAsync();
        await page.GetByLabel("Identity token").FillAsync("e30.e30.c2ln");
        await page.GetByLabel("Reason").FillAsync("left behind by a revision that is gone");
        await page.GetByRole(AriaRole.Button, new() { Name = "Release", Exact = true }).ClickAsync();

        var request = await posted.Task.WaitAsync(TimeSpan.FromSeconds(10));
        await Expect(page.Locator("form.act output")).ToHaveTextAsync("✓ 200 It is released.");
        Assert.That(request.Url, Is.EqualTo("http://pages.test/functions/operator-actions"));
        Assert.That(await request.HeaderValueAsync("authorization"), Is.EqualTo("Bearer e30.e30.c2ln"));
        Assert.That(await request.HeaderValueAsync("x-serverless-authorization"), Is.EqualTo("Bearer e30.e30.c2ln"), "the platform cuts the signature out of one of the two");
        Assert.That(JsonNode.Parse(request.PostData!)!.ToJsonString(), Is.EqualTo(
            """{"action":"release_lock","lock":"workflow_controller_locks/workflow_controller_2026-01-16-11","holder":"nba-scrapers-00042-abc","operation":"workflow_controller_7f3a","reason":"left behind by a revision that is gone"}"""));
        Assert.That(await page.EvaluateAsync<string>("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])"), Is.EqualTo("[{},{},\"\"]"));
    }

    [TestCase("short")]
    [TestCase("")]
    public async Task Nothing_is_posted_without_a_reason(string reason)
    {
        var page = await PageBrowser.OpenAsync(Locks, null, _ => throw new InvalidOperationException("Something was posted."));
        await page.Locator("summary", new() { HasText = "Release it" }).ClickAsync();
        await page.GetByLabel("Reason").FillAsync("x");
        await page.GetByLabel("Reason").PressSequentiallyAsync(reason);
        await page.GetByRole(AriaRole.Button, new() { Name = "Release", Exact = true }).ClickAsync();

        await Expect(page.Locator("form.act output")).ToHaveTextAsync("");
    }

    [Test]
    public async Task A_command_is_copied_as_it_stands_there()
    {
        var page = await PageBrowser.OpenAsync(Locks);
        await page.EvaluateAsync("Object.defineProperty(navigator, 'clipboard', { value: { writeText: async text => { window.copied = text; } } })");
        await page.Locator("summary", new() { HasText = "Release it" }).ClickAsync();
        await page.Locator(".actions button", new() { HasText = "Copy" }).ClickAsync();

        await Expect(page.Locator(".actions .command button")).ToHaveTextAsync("Copied");
        Assert.That(await page.EvaluateAsync<string>("window.copied"), Does.StartWith("scripts/ops operate release-lock workflow_controller_locks/workflow_controller_2026-01-16-11 --holder"));
    }

    [GeneratedRegex(@"/health-dashboard\?date=2025-\d\d-\d\d$")]
    private static partial Regex Evidence();
}
