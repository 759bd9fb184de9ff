using Microsoft.Playwright;

namespace NbaPipeline.LocalCloud.Tests.Slack;

/// <summary>
/// One headless Chromium for all tests that look at a page. Where there is none the tests are skipped and say so, except in
/// CI, whose set-up could have installed it.
/// </summary>
[SetUpFixture]
public sealed class Browser
{
    private const string Chromium = "/usr/bin/chromium";

    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private static readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> Running = new(LaunchAsync);

    private static bool MustRun => Environment.GetEnvironmentVariable("CI") == "true" && Environment.IsPrivilegedProcess;

    [OneTimeTearDown]
    public static async Task CloseAsync()
    {
        if (Running.IsValueCreated && Running.Value.IsCompletedSuccessfully)
        {
            await Running.Value.Result.Browser.CloseAsync();
            Running.Value.Result.Playwright.Dispose();
        }
    }

    /// <summary>A window of its own, with nothing remembered from another.</summary>
    internal static async Task<IPage> OpenAsync(BrowserNewContextOptions? window = null)
    {
        Assume.That(MustRun || File.Exists(Chromium), $"There is no {Chromium}; scripts/setup installs it when it is run as root.");
        var (_, browser) = await Running.Value;
        return await (await browser.NewContextAsync(window)).NewPageAsync();
    }

    private static async Task<(IPlaywright Playwright, IBrowser Browser)> LaunchAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return (playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Arguments }));
    }
}
