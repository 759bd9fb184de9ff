using Microsoft.Extensions.Logging;

namespace Google.Cloud.Functions.Hosting.Logging;

/// <summary>One event, formatted and with its scopes, before it becomes lines.</summary>
internal readonly record struct LogEntry(
    string Category, LogLevel Level, string Message, Exception? Exception, object? State, IReadOnlyList<object> Scopes);
