using Microsoft.Extensions.Logging;

namespace Google.Cloud.Functions.Hosting.Logging;

/// <summary>Formats and passes on; which levels are enabled is decided before it.</summary>
internal sealed class ConsoleLogger(string category, IExternalScopeProvider scopes, Action<TextWriter, LogEntry> write) : ILogger
{
    private const int HeartbeatSlow = 22;

    private readonly TextWriter _console = Console.Out;

    public IDisposable BeginScope<TState>(TState state)
        where TState : notnull => scopes.Push(state);

    public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        // A function is given no CPU between requests, so Kestrel's heartbeat is always late: that warning says nothing.
        var heartbeat = category == "Microsoft.AspNetCore.Server.Kestrel" && eventId.Id == HeartbeatSlow;
        var message = formatter(state, exception);
        if (heartbeat || string.IsNullOrEmpty(message))
        {
            return;
        }
        var open = new List<object>();
        scopes.ForEachScope((scope, list) => list.AddRange(scope is null ? [] : [scope]), open);
        write(_console, new(category, logLevel, message, exception, state, open));
    }
}
