using NbaPipeline.LocalCloud.Tests.Slack;

namespace NbaPipeline.Replay.Tests;

/// <summary>Closes the browser that the report's tests share.</summary>
[SetUpFixture]
public sealed class ReportBrowser
{
    [OneTimeTearDown]
    public static Task CloseAsync() => Browser.CloseAsync();
}
