using Microsoft.Playwright;
using NbaPipeline.LocalCloud;
using NbaPipeline.LocalCloud.Tests.Slack;
using static Microsoft.Playwright.Assertions;

namespace NbaPipeline.Replay.Tests;

/// <summary>The report as a person has it before their eyes; pictures are kept under artifacts/ for a person to see.</summary>
public sealed class ReportPageTests
{
    private const string SidewaysReach = "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth";

    [Test]
    public async Task No_request_leaves_the_file_and_nothing_in_it_runs()
    {
        var page = await Browser.OpenAsync();
        var (asked, said, refused) = (new List<string>(), new List<string>(), new List<string>());
        page.Request += (_, request) => asked.Add(request.Url);
        page.Dialog += (_, dialog) => said.Add(dialog.Message);
        page.Console += (_, line) => refused.Add(line.Text);
        await ShowAsync(page, Reports.Flood());

        Assert.That(asked.Where(address => !address.StartsWith("data:", StringComparison.Ordinal)).Select(address => new Uri(address).Scheme), Is.EqualTo(["file"]));
        Assert.That(said, Is.Empty);
        Assert.That(refused, Is.Empty);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_cell_of_the_map_leads_to_the_story_of_its_fault_by_keyboard(bool script)
    {
        var page = await Browser.OpenAsync(new() { JavaScriptEnabled = script });
        await ShowAsync(page, await ShippedReplays.January.Value);
        var mark = page.Locator(".mark", new() { HasText = "bdl-missing-15" });

        await mark.FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        var story = page.Locator(".fault:target");
        await Expect(story.Locator("h3")).ToContainTextAsync("bdl-missing-15");
        await Expect(story).ToBeInViewportAsync();
    }

    [Test]
    public async Task Arrows_move_from_cell_to_cell_and_a_story_takes_the_focus()
    {
        var page = await Browser.OpenAsync();
        await ShowAsync(page, await ShippedReplays.January.Value);

        await page.Locator(".mark").First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator(".mark").Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator(".fault:target")).ToBeFocusedAsync();
    }

    [Test]
    public async Task A_message_unfolds_to_its_thread_and_its_earlier_versions()
    {
        var page = await Browser.OpenAsync();
        await ShowAsync(page, await ShippedReplays.BadNight.Value);
        var message = page.Locator("#m1");

        await Expect(message.Locator("summary")).ToHaveTextAsync(["3 replies", "3 earlier versions"]);
        await message.Locator("summary").Last.ClickAsync();

        await Expect(message.Locator("details[open] .message").First).ToContainTextAsync("version 1 of 4");
    }

    [TestCase(ColorScheme.Light, 1280)]
    [TestCase(ColorScheme.Light, 400)]
    [TestCase(ColorScheme.Dark, 1280)]
    [TestCase(ColorScheme.Dark, 400)]
    public async Task Every_text_stands_out_and_the_page_does_not_scroll_sideways(ColorScheme scheme, int width)
    {
        foreach (var (name, replayed) in new[]
        {
            ("january-first-week", await ShippedReplays.January.Value), ("one-bad-night", await ShippedReplays.BadNight.Value), ("flood", Reports.Flood()),
        })
        {
            var page = await Browser.OpenAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 } });
            await ShowAsync(page, replayed);
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => { details.open = true; })");

            Assert.That(await page.EvaluateAsync<int>(SidewaysReach), Is.Zero, name);
            var texts = await page.EvaluateAsync<TextContrast.Text[]>(TextContrast.OfEveryText);
            Assert.That(texts, Has.Length.GreaterThan(100).And.None.Matches<TextContrast.Text>(text => text.Ratio < TextContrast.Least), name);
            await page.ReloadAsync();
            await page.ScreenshotAsync(new() { FullPage = name != "flood", Path = Picture(name, scheme, width) });
        }
    }

    private static async Task ShowAsync(IPage page, Replayed replayed)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.html");
        await File.WriteAllTextAsync(file, ReplayReport.Write(replayed));
        await page.GotoAsync(new Uri(file).ToString());
        page.Close += (_, _) => File.Delete(file);
    }

    private static string Picture(string name, ColorScheme scheme, int width) =>
        Path.Combine(Checkout.Root, "artifacts", "pictures", $"report-{name}-{scheme}-{width}.png".ToLowerInvariant());
}
