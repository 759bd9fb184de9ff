using Microsoft.Extensions.DependencyInjection;
using NbaPipeline.LocalCloud;
using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Google.Resilience;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>Every chosen function in memory against one local cloud, sharing one clock and one document store.</summary>
public sealed class LocalFunctions : IAsyncDisposable
{
    private readonly Dictionary<string, FunctionHost> _hosts = [];

    public IReadOnlyDictionary<string, FunctionHost> Hosts => _hosts;

    /// <summary>The store that all of them share, with the pipeline's own documents in it.</summary>
    public IDocumentStore Documents { get; init; } = new InProcessDocumentStore();

    /// <summary>By which time-outs and back-offs wait; null: by the real one.</summary>
    public TimeProvider? Waiting { get; init; }

    /// <summary>Whether documents are kept by the cloud's own store and asked for over HTTP, instead of in this process.</summary>
    public bool AsksForDocuments { get; init; }

    /// <param name="folders">The functions to start.</param>
    /// <param name="cloud">Where they find BigQuery and Slack.</param>
    /// <param name="time">Their clock.</param>
    /// <param name="scenario">Which sources are active, and whether Slack can be edited.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    public async Task StartAsync(
        IReadOnlyList<FunctionFolder> folders, LocalCloudServer cloud, TimeProvider time, Scenario scenario, CancellationToken cancellationToken)
    {
        foreach (var folder in folders)
        {
            var all = LocalSettings.Of(folder.Manifest.Name, cloud, scenario.Sink)
                .Concat(SourceSettings.Of(scenario))
                .Append(new("Gates:Mode", scenario.Gates.ToString()))
                .Append(new("Heartbeats:Watched", string.Join(',', folders.Select(watched => watched.Manifest.Name))))
                .Concat(AsksForDocuments ? LocalSettings.OfDocuments(cloud) : [])
                .ToDictionary();
            _hosts[folder.Manifest.Name] = await FunctionHost.StartAsync(folder.LoadClass(), all, Replace, cancellationToken);
        }

        void Replace(IServiceCollection services)
        {
            services.AddSingleton(time).AddSingleton(new ResilienceClock(Waiting ?? TimeProvider.System));
            if (!AsksForDocuments)
            {
                services.AddSingleton<IDocumentStore>(Documents);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts.Values)
        {
            await host.DisposeAsync();
        }
    }
}
