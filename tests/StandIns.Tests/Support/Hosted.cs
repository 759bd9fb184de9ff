using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace NbaPipeline.StandIns.Tests.Support;

/// <summary>A function in memory, through the public extension methods only, as our tooling hosts one.</summary>
internal sealed class Hosted : IDisposable
{
    private readonly IHost _host;

    private Hosted(IHost host, RecordedLogs logs) => (_host, Logs) = (host, logs);

    internal RecordedLogs Logs { get; }

    internal IServiceProvider Services => _host.Services;

    internal HttpClient Client => _host.GetTestClient();

    internal static async Task<Hosted> StartAsync<TFunction>(Action<IWebHostBuilder>? more = null)
    {
        var logs = new RecordedLogs();
        var host = new HostBuilder().ConfigureWebHost(web =>
        {
            web.UseTestServer()
                .ConfigureLogging(logging => logging.AddProvider(logs))
                .ConfigureServices((_, services) => services.AddFunctionTarget<TFunction>())
                .UseFunctionsStartups(typeof(TFunction).Assembly, typeof(TFunction));
            more?.Invoke(web);
            web.Configure((context, app) => app.UseFunctionsFramework(context));
        }).Build();
        await host.StartAsync();
        return new Hosted(host, logs);
    }

    internal T Received<T>()
        where T : notnull => Services.GetRequiredService<Received<T>>().Single();

    public void Dispose() => _host.Dispose();
}
