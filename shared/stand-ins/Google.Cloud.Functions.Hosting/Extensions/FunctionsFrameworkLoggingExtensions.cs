using Google.Cloud.Functions.Hosting;
using Google.Cloud.Functions.Hosting.Logging;
using Microsoft.AspNetCore.Hosting;

namespace Microsoft.Extensions.Logging;

/// <summary>One line per entry on standard output: for people, or for Cloud Logging when the setting says so.</summary>
public static class FunctionsFrameworkLoggingExtensions
{
    public static ILoggingBuilder AddFunctionsConsoleLogging(this ILoggingBuilder builder, WebHostBuilderContext context)
    {
        var json = FunctionsFrameworkOptions.From(context.Configuration).JsonLogging;
#pragma warning disable CA2000 // The logging builder's service collection disposes of its providers.
        return builder.AddProvider(new ConsoleLoggerProvider(json ? JsonLine.Write : TextLines.Write));
#pragma warning restore CA2000
    }
}
