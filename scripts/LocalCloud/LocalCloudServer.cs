using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NbaPipeline.LocalCloud.BigQuery;
using NbaPipeline.LocalCloud.Identity;
using NbaPipeline.LocalCloud.Slack;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud;

/// <summary>The local cloud's front door: one loopback port behind which BigQuery, Slack and whatever is mounted answer.</summary>
public sealed class LocalCloudServer : IAsyncDisposable
{
    private static readonly (string Path, string Title)[] OwnPages =
        [("/bigquery", "BigQuery: the queries and their cost"), ("/slack", "Slack: the messages")];

    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(2);

    private readonly WebApplication application;

    private LocalCloudServer(WebApplication application, SlackSink slack)
    {
        this.application = application;
        Slack = slack;
        BaseAddress = new Uri(application.Urls.Single() + "/");
    }

    public Uri BaseAddress { get; }

    /// <summary>What a BigQuery client takes for its base address.</summary>
    public Uri BigQueryBaseUri => new(BaseAddress, BigQueryEndpoints.BasePath);

    /// <summary>What a client of the Web API takes for its base address; its token is <see cref="SlackSink.BotToken"/>.</summary>
    public Uri SlackApi => new(BaseAddress, SlackEndpoints.ApiPath);

    public SlackSink Slack { get; }

    /// <exception cref="PortInUseException">The port is taken.</exception>
    public static async Task<LocalCloudServer> StartAsync(LocalCloudOptions options, LocalWarehouse warehouse, CancellationToken cancellationToken = default)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, options.Port));
        var application = builder.Build();
        var slack = new SlackSink(options.Time);
        Map(application, options, warehouse, slack);
        try
        {
            await application.StartAsync(cancellationToken);
            return new LocalCloudServer(application, slack);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            await application.DisposeAsync();
            throw new PortInUseException(options.Port, exception);
        }
    }

    /// <param name="alias">info, warning, critical or default.</param>
    public Uri SlackWebhook(string alias) => new(BaseAddress, $"slack/webhook/{alias}");

    /// <summary>Streams that readers keep open are ended first, and nobody is waited for who does not end.</summary>
    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(LongestStop);
        await application.StopAsync(patience.Token);
        await application.DisposeAsync();
    }

    private static void Map(WebApplication application, LocalCloudOptions options, LocalWarehouse warehouse, SlackSink slack)
    {
        var links = OwnPages.Concat(options.Pages).Select(page => $"<p><a href=\"{page.Path}\">{page.Title}</a></p>");
        var index = Page.Of("The local cloud", string.Concat(links), string.Empty);
        application.MapGet("/", () => Results.Content(index, "text/html", Encoding.UTF8));
        application.MapBigQuery(warehouse);
        application.MapSlack(slack);
        application.MapIdentity(options.Time);
        options.Map?.Invoke(application);
    }
}
