using Google.Cloud.Functions.Framework;
using Google.Cloud.Functions.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace NbaPipeline.StandIns.Tests.Functions;

[FunctionsStartup(typeof(LateStartup), Order = 9)]
[FunctionsStartup(typeof(BStartup))]
public abstract class OrderedBase : IHttpFunction
{
    public Task HandleAsync(HttpContext context) => context.Response.WriteAsync("function");
}

/// <summary>Inherits two startups and adds one; the assembly's has order 5.</summary>
[FunctionsStartup(typeof(AStartup))]
public sealed class OrderedFunction : OrderedBase;

public sealed class AStartup : FunctionsStartup
{
    /// <summary>Runs first, and yet sees a setting that the last startup adds.</summary>
    public override void ConfigureServices(WebHostBuilderContext context, IServiceCollection services) =>
        services.AddSingleton(new StartupStep($"a sees {context.Configuration["late"]}"));
}

public sealed class BStartup : FunctionsStartup
{
    public override void ConfigureServices(WebHostBuilderContext context, IServiceCollection services) =>
        services.AddSingleton(new StartupStep("b"));
}

public sealed class LateStartup : FunctionsStartup
{
    public override void ConfigureAppConfiguration(WebHostBuilderContext context, IConfigurationBuilder configuration) =>
        configuration.AddInMemoryCollection([new("late", "setting")]);

    public override void ConfigureServices(WebHostBuilderContext context, IServiceCollection services) =>
        services.AddSingleton(new StartupStep("late"));

    public override void Configure(WebHostBuilderContext context, IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        http.Response.Headers["X-Middleware"] = "ran";
        await next(http);
    });
}

/// <summary>Moves the target to a function that wants other startups.</summary>
[FunctionsStartup(typeof(TargetChangingStartup))]
public sealed class TargetChangingFunction : OrderedBase;

public sealed class TargetChangingStartup : FunctionsStartup
{
    public override void ConfigureAppConfiguration(WebHostBuilderContext context, IConfigurationBuilder configuration) =>
        configuration.AddInMemoryCollection([new("FunctionsFramework:FunctionTarget", typeof(EchoFunction).FullName)]);
}
