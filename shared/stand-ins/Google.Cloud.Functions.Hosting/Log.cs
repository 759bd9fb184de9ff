using Microsoft.Extensions.Logging;

namespace Google.Cloud.Functions.Hosting;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Serving function {Function}")]
    internal static partial void Serving(ILogger logger, Type function);
}
