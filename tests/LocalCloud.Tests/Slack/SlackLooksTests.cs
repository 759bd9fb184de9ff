using Microsoft.Playwright;

namespace NbaPipeline.LocalCloud.Tests.Slack;

/// <summary>How the page looks in daylight and at night; the pictures are kept under artifacts/ for a person to see.</summary>
public sealed class SlackLooksTests
{
    [TestCase(ColorScheme.Light, 1280, 255)]
    [TestCase(ColorScheme.Light, 400, 255)]
    [TestCase(ColorScheme.Dark, 1280, 26)]
    [TestCase(ColorScheme.Dark, 400, 26)]
    public async Task Every_text_stands_out_from_what_is_behind_it(ColorScheme scheme, int width, int red)
    {
        var clock = new SettableClock(SlackBench.Start);
        await using var slack = await SlackBench.StartAsync(clock);
        await Demonstration.PlayAsync(slack, clock);
        var page = await Browser.OpenAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 } });
        foreach (var channel in new[] { "", "?channel=nba-alerts" })
        {
            await page.GotoAsync(new Uri(slack.Server.BaseAddress, $"slack{channel}").ToString());
            await Assertions.Expect(page.Locator("#live")).ToHaveTextAsync("Live");
            await page.Locator("summary").First.ClickAsync();
            await page.ScreenshotAsync(new() { Path = Picture(scheme, width, channel) });

            Assert.That(await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"), Does.StartWith($"rgb({red}, "));
            var texts = await page.EvaluateAsync<TextContrast.Text[]>(TextContrast.OfEveryText);
            Assert.That(texts, Has.Length.GreaterThan(20).And.None.Matches<TextContrast.Text>(text => text.Ratio < TextContrast.Least));
        }
    }

    private static string Picture(ColorScheme scheme, int width, string channel) => Path.Combine(
        Checkout.Root, "artifacts", "pictures", $"slack-{(channel.Length > 0 ? "channel" : "all")}-{scheme}-{width}.png".ToLowerInvariant());
}
