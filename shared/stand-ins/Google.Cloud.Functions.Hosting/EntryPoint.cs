using System.Reflection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Google.Cloud.Functions.Hosting;

/// <summary>What a function's <c>Program</c> calls: serves the one function of an assembly until the process is told to stop.</summary>
public static class EntryPoint
{
    public const string FunctionTargetEnvironmentVariable = "FUNCTION_TARGET";
    public const string PortEnvironmentVariable = "PORT";

    public static async Task<int> StartAsync(Assembly functionAssembly, string[] args)
    {
        // The server would warn that the variable is overridden, in every container image that sets it.
        Environment.SetEnvironmentVariable("ASPNETCORE_URLS", null);

        // The startups are needed before the configuration they may change; UseFunctionsFramework checks that the guess held.
        var settings = new ConfigurationBuilder().AddFunctionsEnvironment().AddFunctionsCommandLine(args).Build();
        var expectedTarget = FunctionTarget.TryFind(settings, functionAssembly);

        using var host = Host.CreateDefaultBuilder()
            .ConfigureWebHostDefaults(builder => Configure(builder, functionAssembly, expectedTarget, args))
            .Build();
        await host.RunAsync();
        return 0;
    }

    private static void Configure(IWebHostBuilder builder, Assembly assembly, Type? expectedTarget, string[] args) => builder
        .ConfigureAppConfiguration(configuration => configuration.AddFunctionsEnvironment().AddFunctionsCommandLine(args))
        .ConfigureLogging((context, logging) => logging.ClearProviders().AddFunctionsConsoleLogging(context))
        .ConfigureKestrelForFunctionsFramework()
        .ConfigureServices((context, services) => services.AddFunctionTarget(context, assembly))
        .UseFunctionsStartups(assembly, expectedTarget)
        .Configure((context, app) => FunctionPipeline.Build(context, app, validateStartups: true));
}
