using System.Reflection;
using Google.Cloud.Functions.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Hosting;

/// <summary>Where a function listens, and which startups take part.</summary>
public static class FunctionsFrameworkWebHostBuilderExtensions
{
    public static IWebHostBuilder ConfigureKestrelForFunctionsFramework(this IWebHostBuilder builder) =>
        builder.ConfigureKestrel((context, server) =>
        {
            var options = FunctionsFrameworkOptions.From(context.Configuration);
            server.Listen(options.IPAddress, options.Port);
        });

    /// <summary>The startups that attributes name, on the assembly and on the function.</summary>
    public static IWebHostBuilder UseFunctionsStartups(this IWebHostBuilder webHostBuilder, Assembly assembly, Type? functionType) =>
        FunctionsStartupAttribute.GetStartupTypes(assembly, functionType)
            .Select(type => (FunctionsStartup)Activator.CreateInstance(type)!)
            .Aggregate(webHostBuilder, UseFunctionsStartup);

    public static IWebHostBuilder UseFunctionsStartup(this IWebHostBuilder webHostBuilder, FunctionsStartup startup) => webHostBuilder
        .ConfigureAppConfiguration(startup.ConfigureAppConfiguration)
        .ConfigureLogging(startup.ConfigureLogging)
        .ConfigureServices(startup.ConfigureServices)
        .ConfigureServices(services => services.AddSingleton(startup));
}
