using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NbaPipeline.LocalCloud;
using NbaPipeline.LocalCloud.Control;
using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.LocalCloud.Services;
using NbaPipeline.Monitoring.Control;
using NbaPipeline.Monitoring.Google.Hosting;

namespace NbaPipeline.Replay.Tests.Control;

/// <summary>Our adapter as a function has it, and the local control plane of a simulated pipeline behind a real port.</summary>
internal sealed class ControlPlaneBench : IAsyncDisposable
{
    private readonly SimulatedClock _clock = new(Some.At("2026-01-20T15:00:00Z"));
    private WebApplication _server = null!;
    private ServiceProvider _provider = null!;

    public IControlPlane Control => _provider.GetRequiredService<IControlPlane>();

    public ICloudResources Resources => _provider.GetRequiredService<ICloudResources>();

    public Uri Address => new(_server.Urls.Single() + "/");

    public static async Task<ControlPlaneBench> StartAsync(IReadOnlyDictionary<string, int>? faults = null, string pipelineFaults = "")
    {
        var bench = new ControlPlaneBench();
        var (line, own) = (new WorldLine(Some.Scenario(pipelineFaults)), FunctionCatalogue.Read(Checkout.Root).Select(folder => folder.Manifest).ToList());
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        bench._server = builder.Build();
        bench._server.MapServices(PipelineHandler.Of(line, bench._clock))
            .MapControlPlane(new ControlRecords(line, bench._clock, own) { Faults = faults ?? new Dictionary<string, int>() })
            .MapFunctions(new Dictionary<string, FunctionHost>(), own.Select(manifest => manifest.Name).ToHashSet());
        await bench._server.StartAsync();
        bench._provider = bench.Provider();
        return bench;
    }

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        await _server.DisposeAsync();
    }

    private ServiceProvider Provider()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ControlPlane:ProjectId"] = "nba-props-platform",
            ["ControlPlane:Scheduler"] = new Uri(Address, ControlPlaneEndpoints.Scheduler).ToString(),
            ["ControlPlane:Run"] = new Uri(Address, ControlPlaneEndpoints.Run).ToString(),
            ["ControlPlane:Functions"] = new Uri(Address, ControlPlaneEndpoints.Functions).ToString(),
            ["ControlPlane:ServiceUsage"] = new Uri(Address, ControlPlaneEndpoints.Usage).ToString(),
            ["ControlPlane:Monitoring"] = new Uri(Address, ControlPlaneEndpoints.Monitoring).ToString(),
            ["ControlPlane:PubSub"] = new Uri(Address, ControlPlaneEndpoints.PubSub).ToString(),
            ["ControlPlane:SecretManager"] = new Uri(Address, ControlPlaneEndpoints.Secrets).ToString(),
            ["ControlPlane:BigQuery"] = new Uri(Address, ControlPlaneEndpoints.Tables).ToString(),
            ["BigQuery:ProjectId"] = "nba-props-platform",
            ["Resilience:FirstDelay"] = "00:00:00.001",
        }).Build();
        return new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddFunctionEdge(configuration)
            .AddThresholds()
            .AddWarehouse(configuration)
            .AddPipelineServices(configuration)
            .AddControlPlane(configuration)
            .AddDeployments(configuration)
            .BuildServiceProvider();
    }
}
