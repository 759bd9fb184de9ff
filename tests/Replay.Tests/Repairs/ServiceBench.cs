using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NbaPipeline.LocalCloud;
using NbaPipeline.LocalCloud.GoogleSql;
using NbaPipeline.LocalCloud.Services;
using NbaPipeline.LocalCloud.Warehouse;
using NbaPipeline.Monitoring.Google.Hosting;
using NbaPipeline.Monitoring.Recovery;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests.Repairs;

/// <summary>Our adapter as a function has it, and the simulated services behind a real port.</summary>
internal sealed class ServiceBench : IAsyncDisposable
{
    private readonly SimulatedClock _clock = new(Some.At("2026-01-20T15:00:00Z"));
    private GoogleSqlEngine _engine = null!;
    private LocalWarehouse _warehouse = null!;
    private LocalCloudServer _cloud = null!;
    private ServiceProvider _provider = null!;

    public WorldLine Line { get; } = new(Some.Scenario(Some.MissingOnThe19th));

    public IPipelineServices Services => _provider.GetRequiredService<IPipelineServices>();

    public Uri Address => _cloud.BaseAddress;

    public static async Task<ServiceBench> StartAsync()
    {
        var bench = new ServiceBench();
        bench._engine = await GoogleSqlEngine.StartAsync();
        bench._warehouse = new(bench._engine, bench._clock);
        bench._cloud = await LocalCloudServer.StartAsync(
            new LocalCloudOptions { Time = bench._clock, Map = endpoints => endpoints.MapServices(PipelineHandler.Of(bench.Line, bench._clock)) }, bench._warehouse);
        bench._provider = bench.Provider();
        return bench;
    }

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        await _cloud.DisposeAsync();
        _warehouse.Dispose();
        await _engine.DisposeAsync();
    }

    private ServiceProvider Provider()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(LocalSettings.Of("some-recovery", _cloud, SinkKind.Bot)).Build();
        return new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<TimeProvider>(_clock)
            .AddFunctionEdge(configuration)
            .AddThresholds()
            .AddWarehouse(configuration)
            .AddPipelineServices(configuration)
            .BuildServiceProvider();
    }
}
