using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using NbaPipeline.LocalCloud.Slack;

namespace NbaPipeline.Functions.Tests;

/// <summary>The local cloud's Slack on a port of its own: what it takes, Slack takes.</summary>
internal sealed class LocalSlack : IAsyncDisposable
{
    private readonly WebApplication _application;

    private LocalSlack(WebApplication application, SlackSink sink) => (_application, Sink) = (application, sink);

    public SlackSink Sink { get; }

    /// <summary>By which a function's bot comes here.</summary>
    public IReadOnlyList<(string Name, string? Value)> Settings =>
    [
        ("SLACK_API_URL", $"{_application.Urls.Single()}/{SlackEndpoints.ApiPath}"), ("SLACK_BOT_TOKEN", SlackSink.BotToken), ("SLACK_CHANNEL", "#nba-alerts"),
        ("Resilience:SlackInterval", "00:00:00"), ("Resilience:PicturePause", "00:00:00"),
    ];

    public static async Task<LocalSlack> StartAsync(TimeProvider time)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port: 0));
        var (application, sink) = (builder.Build(), new SlackSink(time));
        application.MapSlack(sink);
        await application.StartAsync();
        return new(application, sink);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
