using Microsoft.Extensions.Logging;

namespace Google.Cloud.Functions.Framework;

internal static partial class Log
{
    /// <summary>Undecodable events are logged without their exception: a stack would alarm Error Reporting.</summary>
    [LoggerMessage(Level = LogLevel.Error, Message = "{Reason}")]
    internal static partial void Failed(ILogger logger, string reason, Exception? exception);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Request path did not represent a Pub/Sub topic name. The event will contain the unknown topic name of '{Name}'")]
    internal static partial void UnknownTopic(ILogger logger, string name);
}
