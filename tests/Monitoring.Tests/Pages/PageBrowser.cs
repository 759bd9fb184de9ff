using Microsoft.Playwright;
using NbaPipeline.LocalCloud.Tests.Slack;
using NbaPipeline.Monitoring.Pages;

namespace NbaPipeline.Monitoring.Tests.Pages;

/// <summary>Shows pages in a browser as a function answers them, policy included, without a server; and closes it in the end.</summary>
[SetUpFixture]
public sealed class PageBrowser
{
    /// <summary>Where the page seems to be, beside the actions.</summary>
    public const string Address = "http://pages.test/functions/health-dashboard";

    [OneTimeTearDown]
    public static Task CloseAsync() => Browser.CloseAsync();

    /// <param name="shown">The page.</param>
    /// <param name="window">Its size, colours and rights.</param>
    /// <param name="answer">What the actions answer; what else is asked for fails the request.</param>
    internal static async Task<IPage> OpenAsync(Page shown, BrowserNewContextOptions? window = null, Func<IRoute, Task>? answer = null)
    {
        var page = await Browser.OpenAsync(window);
        await page.RouteAsync("**/*", route => route.Request switch
        {
            { Method: "GET" } request when request.Url.StartsWith(Address, StringComparison.Ordinal) => route.FulfillAsync(new()
            {
                Body = shown.Html,
                ContentType = "text/html; charset=utf-8",
                Headers = new Dictionary<string, string> { ["Content-Security-Policy"] = shown.Policy },
            }),
            { Method: "POST" } when answer is not null => answer(route),
            _ => route.AbortAsync(),
        });
        await page.GotoAsync(Address);
        return page;
    }
}
