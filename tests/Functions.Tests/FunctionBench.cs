using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Google.Hosting;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

/// <summary>A function as it is deployed, with our doubles for the warehouse, the channel and the clock.</summary>
public sealed class FunctionBench(Type function, DateTimeOffset now, InProcessDocumentStore? documents = null, RecordingNotifier? slack = null)
    : IAsyncDisposable
{
    private FunctionHost? _host;

    public FakeWarehouse Warehouse { get; } = new();

    public RecordingNotifier Slack { get; } = slack ?? new();

    public StoppedClock Clock { get; } = new(now);

    public InProcessDocumentStore Documents { get; } = documents ?? new();

    public async Task<(HttpStatusCode Status, JsonNode Body)> CallAsync(string pathAndQuery = "/", HttpMethod? method = null, string? body = null)
    {
        _host ??= await FunctionHost.StartAsync(function, Settings(), Replace, CancellationToken.None);
        using var request = new HttpRequestMessage(method ?? HttpMethod.Post, pathAndQuery);
        request.Content = body is null ? null : new StringContent(body);
        using var response = await _host.Client.SendAsync(request);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }

    public ValueTask DisposeAsync() => _host?.DisposeAsync() ?? ValueTask.CompletedTask;

    private Dictionary<string, string?> Settings() => new()
    {
        [IdentityOf.NameKey] = IdentityOf.KebabCase(function.Name),
        ["BigQuery:ProjectId"] = "nba-props-platform",
    };

    private void Replace(IServiceCollection services) => services
        .AddSingleton<TimeProvider>(Clock)
        .AddSingleton<IDocumentStore>(Documents)
        .AddSingleton<IWarehouse>(Warehouse)
        .AddSingleton<INotifier>(Slack);
}
