using Microsoft.Playwright;

namespace NbaPipeline.LocalCloud.Tests.Slack;

/// <summary>How the page looks in daylight and at night; the pictures are kept under artifacts/ for a person to see.</summary>
public sealed class SlackLooksTests
{
    private const double LeastContrast = 4.5;

    private const string Contrasts =
        """
        () => {
          const numbers = colour => colour.match(/[\d.]+/g).map(Number);
          const light = ([r, g, b]) => {
            const [x, y, z] = [r, g, b].map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
            return .2126 * x + .7152 * y + .0722 * z;
          };
          const behind = element => {
            const layers = [];
            for (let at = element; at; at = at.parentElement) {
              const [r, g, b, a = 1] = numbers(getComputedStyle(at).backgroundColor);
              layers.push([r, g, b, a]);
              if (a === 1) break;
            }
            return layers.reverse().reduce((under, [r, g, b, a]) => [r, g, b].map((v, i) => v * a + under[i] * (1 - a)), [255, 255, 255]);
          };
          return [...document.querySelectorAll("body *")].filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())).map(e => {
            const [a, b] = [light(numbers(getComputedStyle(e).color)), light(behind(e))].sort((x, y) => y - x);
            return { what: e.className || e.localName, contrast: (a + .05) / (b + .05) };
          });
        }
        """;

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
            var texts = await page.EvaluateAsync<Text[]>(Contrasts);
            Assert.That(texts, Has.Length.GreaterThan(20).And.None.Matches<Text>(text => text.Contrast < LeastContrast));
        }
    }

    private static string Picture(ColorScheme scheme, int width, string channel) => Path.Combine(
        Checkout.Root, "artifacts", "pictures", $"slack-{(channel.Length > 0 ? "channel" : "all")}-{scheme}-{width}.png".ToLowerInvariant());

    internal sealed record Text
    {
        public string What { get; init; } = "";

        public double Contrast { get; init; }
    }
}
