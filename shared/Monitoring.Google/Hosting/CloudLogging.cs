using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>On Cloud Run one JSON object a line, as Cloud Logging reads it; elsewhere the framework's plain lines.</summary>
public static class CloudLogging
{
    public static ILoggingBuilder UseCloudLogging(this ILoggingBuilder logging, IConfiguration configuration)
    {
        logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);

        // It logs a caller's typing error as our error, with a stack; ProblemMiddleware says both cases as they are.
        logging.AddFilter("Google.Cloud.Functions.Framework.TypedFunctionAdapter", LogLevel.None);
        if (string.IsNullOrEmpty(configuration["K_SERVICE"]))
        {
            return logging;
        }

        logging.ClearProviders();
        logging.AddConsole(console => console.FormatterName = CloudLogFormatter.FormatterName);
        logging.AddConsoleFormatter<CloudLogFormatter, ConsoleFormatterOptions>();
        logging.Services.AddSingleton(new CloudProject(configuration["GOOGLE_CLOUD_PROJECT"] ?? ""));
        return logging;
    }
}
