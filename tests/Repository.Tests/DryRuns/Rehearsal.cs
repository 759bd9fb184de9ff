using Microsoft.Extensions.DependencyInjection;
using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Gates;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Repository.Tests.DryRuns;

/// <summary>
/// A function as deployed, in a world that notes every change it asks for: documents, messages, triggers, rows, and HTTP
/// calls that are not looks. Slack's own adapter runs, so that a message counts when it would have left.
/// </summary>
internal sealed class Rehearsal(IWarehouse warehouse, DateTimeOffset now) : IDisposable
{
    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["BigQuery:ProjectId"] = "rehearsal",
        ["SLACK_WEBHOOK_URL"] = "https://hooks.slack.example/rehearsal",
    };

    private readonly RecordingDocumentStore _documents = new();
    private readonly RecordingPhaseBus _bus = new();
    private readonly RecordingHandler _network = new();

    /// <summary>Everything the function changed, or tried to, in sentences without a subject.</summary>
    public IReadOnlyList<string> Changes =>
    [
        .. _documents.Writes,
        .. _bus.Published.Select(trigger => $"publishes to {trigger.Topic}"),
        .. _network.Changes.Select(call => $"calls {call}"),
    ];

    public async Task<HttpResponseMessage> CallAsync(Type function, HttpRequestMessage request)
    {
        await using var host = await FunctionHost.StartAsync(function, Settings, Replace, CancellationToken.None);
        return await host.Client.SendAsync(request);
    }

    public void Dispose() => _network.Dispose();

    private void Replace(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(new StoppedClock(now));
        services.AddSingleton<IDocumentStore>(_documents);
        services.AddSingleton<IPhaseBus>(_bus);
        services.AddSingleton(warehouse);
        services.AddSingleton<ITableVersions>(new FakeVersions());
        services.ConfigureHttpClientDefaults(client => client.ConfigurePrimaryHttpMessageHandler(() => _network));
    }
}
