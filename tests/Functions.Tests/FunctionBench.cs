using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Callers;
using NbaPipeline.Monitoring.Control;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Google.Hosting;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Recovery;
using NbaPipeline.Monitoring.Reports;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

/// <summary>
/// A function as it is deployed, with our doubles for the warehouse, the channel and the clock. Where a network is given,
/// the senders are the real ones and it stands behind them.
/// </summary>
public sealed class FunctionBench(Type function, DateTimeOffset now, InProcessDocumentStore? documents = null, RecordingNotifier? slack = null)
    : IAsyncDisposable
{
    private FunctionHost? _host;

    public FakeWarehouse Warehouse { get; init; } = new();

    /// <summary>The marks of the warehouse's tables.</summary>
    public FakeVersions Versions { get; } = new();

    public RecordingNotifier Slack { get; } = slack ?? new();

    public StoppedClock Clock { get; init; } = new(now);

    /// <summary>Where reports arrive; with a network, Slack's own adapter stands in its place.</summary>
    public RecordingReports Reports { get; init; } = new();

    /// <summary>What our queries cost, all functions together.</summary>
    public FakeQueryJobs Jobs { get; } = new();

    public InProcessDocumentStore Documents { get; } = documents ?? new();

    /// <summary>Stands behind every HTTP client; null where the channel is a double.</summary>
    public HttpMessageHandler? Network { get; init; }

    /// <summary>Beside the function's name and its project.</summary>
    public IReadOnlyList<(string Name, string? Value)> Settings { get; init; } = [];

    /// <summary>What is deployed and scheduled; null where nobody asks.</summary>
    public IControlPlane? ControlPlane { get; init; }

    /// <summary>Topics, subscriptions, tables and secrets; null where nobody asks.</summary>
    public ICloudResources? Resources { get; init; }

    /// <summary>The pipeline's services; null where nobody calls them.</summary>
    public IPipelineServices? Services { get; init; }

    /// <summary>Is given every line that the function's process logs.</summary>
    public ILoggerProvider? Logs { get; init; }

    /// <summary>Who vouches for callers; null where nobody orders anything.</summary>
    public ICallerVerifier? Callers { get; init; }

    public async Task<(HttpStatusCode Status, JsonNode Body)> CallAsync(string pathAndQuery = "/", HttpMethod? method = null, string? body = null, string? authorization = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Post, pathAndQuery);
        request.Content = body is null ? null : new StringContent(body);
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        var (status, answer) = await SendAsync(request);
        return (status, JsonNode.Parse(answer)!);
    }

    /// <summary>A request as somebody else makes it, and the answer as it stands there.</summary>
    public async Task<(HttpStatusCode Status, string Body)> SendAsync(HttpRequestMessage request)
    {
        _host ??= await FunctionHost.StartAsync(function, AllSettings(), Replace, CancellationToken.None);
        using var response = await _host.Client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>The answer as it is, headers and all: a page is no JSON.</summary>
    public async Task<HttpResponseMessage> GetAsync(string pathAndQuery = "/")
    {
        _host ??= await FunctionHost.StartAsync(function, AllSettings(), Replace, CancellationToken.None);
        return await _host.Client.GetAsync(new Uri(pathAndQuery, UriKind.Relative));
    }

    /// <summary>What every dry run of a function with something to tell promises.</summary>
    public async Task AssertThatADryRunShowsAndWritesNothingAsync()
    {
        var (status, report) = await CallAsync("/?dry_run=true", HttpMethod.Get);

        Assert.That((status, (bool?)report["dry_run"]), Is.EqualTo((HttpStatusCode.OK, true)));
        Assert.That((string?)report["notifications"]![0]!["status"], Is.EqualTo("WouldSend"));
        Assert.That(Slack.Sent, Is.Empty);
        Assert.That(await Documents.ListAsync("incidents", CancellationToken.None), Is.Empty);
        Assert.That(await Documents.ListAsync("heartbeats", CancellationToken.None), Is.Empty);
    }

    public ValueTask DisposeAsync() => _host?.DisposeAsync() ?? ValueTask.CompletedTask;

    private Dictionary<string, string?> AllSettings() => new(Settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value)))
    {
        [IdentityOf.NameKey] = IdentityOf.KebabCase(function.Name),
        ["BigQuery:ProjectId"] = "nba-props-platform",
    };

    private void Replace(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(Clock).AddSingleton<IDocumentStore>(Documents).AddSingleton<IWarehouse>(Warehouse)
            .AddSingleton<ITableVersions>(Versions).AddSingleton<IQueryJobs>(Jobs);
        if (ControlPlane is { } control)
        {
            services.AddSingleton(control);
        }

        if (Resources is { } resources)
        {
            services.AddSingleton(resources);
        }

        if (Callers is { } callers)
        {
            services.AddSingleton(callers);
        }

        if (Services is { } pipeline)
        {
            services.AddSingleton(pipeline);
        }

        if (Logs is { } logs)
        {
            services.AddSingleton(logs);
        }

        if (Network is { } network)
        {
            services.ConfigureHttpClientDefaults(client => client.ConfigurePrimaryHttpMessageHandler(() => network));
            return;
        }

        services.AddSingleton<INotifier>(Slack).AddSingleton<IReportChannel>(Reports);
    }
}
