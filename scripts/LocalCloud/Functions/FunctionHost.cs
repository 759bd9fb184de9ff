using Google.Cloud.Functions.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace NbaPipeline.LocalCloud.Functions;

/// <summary>
/// One function in memory, through the same startups, middleware and adapters as when it is deployed. It reads the given
/// settings only: nothing of this machine's environment, least of all a webhook, can reach it.
/// </summary>
public sealed class FunctionHost : IAsyncDisposable
{
    private readonly IHost _host;

    private FunctionHost(IHost host) => (_host, Client) = (host, host.GetTestClient());

    public HttpClient Client { get; }

    /// <param name="function">The function's class.</param>
    /// <param name="settings">Its configuration, by key.</param>
    /// <param name="replacements">Services that stand before the function's own: a clock, a store.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    public static async Task<FunctionHost> StartAsync(
        Type function, IReadOnlyDictionary<string, string?> settings, Action<IServiceCollection> replacements, CancellationToken cancellationToken)
    {
        var host = new HostBuilder().ConfigureWebHost(web => web
            .UseTestServer()
            .ConfigureAppConfiguration(configuration => configuration.AddInMemoryCollection(settings))
            .ConfigureLogging(logging => logging.AddFilter("Microsoft", LogLevel.Warning))
            .ConfigureServices(replacements)
            .ConfigureServices(services => services.AddFunctionTarget(function))
            .UseFunctionsStartups(function.Assembly, function)
            .Configure((context, app) => app.UseFunctionsFramework(context))).Build();
        await host.StartAsync(cancellationToken);
        return new FunctionHost(host);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _host.StopAsync();
        _host.Dispose();
    }
}
