using Google.Cloud.Functions.Framework;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Google.Cloud.Functions.Hosting;

/// <summary>Startup middleware, then two paths that browsers and crawlers ask for, then the function for everything else.</summary>
internal static class FunctionPipeline
{
    internal static IApplicationBuilder Build(WebHostBuilderContext context, IApplicationBuilder app, bool validateStartups)
    {
        var function = app.ApplicationServices.GetRequiredService<FunctionTarget>().Type;
        var startups = app.ApplicationServices.GetServices<FunctionsStartup>().ToList();
        if (validateStartups)
        {
            Validate(startups, function);
        }
        startups.ForEach(startup => startup.Configure(context, app));
        app.Map("/robots.txt", NotFound);
        app.Map("/favicon.ico", NotFound);
        app.Run(http => http.RequestServices.GetRequiredService<IHttpFunction>().HandleAsync(http));
        var logger = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(EntryPoint).FullName!);
        Log.Serving(logger, function);
        return app;
    }

    /// <summary>A startup may change the target, but not to one that asks for other startups than those that ran.</summary>
    private static void Validate(IEnumerable<FunctionsStartup> startups, Type function)
    {
        var expected = FunctionsStartupAttribute.GetStartupTypes(function.Assembly, function);
        if (!startups.Select(startup => startup.GetType()).SequenceEqual(expected))
        {
            throw new InvalidOperationException($"Mismatch in startup classes: {function.FullName} needs others than were used.");
        }
    }

    private static void NotFound(IApplicationBuilder app) => app.Run(http =>
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });
}
