using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace NbaPipeline.StandIns.Tests.Support;

/// <summary>Keeps what the framework itself says: level, sentence, and whether an exception came with it.</summary>
internal sealed class RecordedLogs : ILoggerProvider
{
    private readonly ConcurrentQueue<(LogLevel Level, string Message, bool HasException)> _entries = new();

    internal IEnumerable<(LogLevel Level, string Message, bool HasException)> Entries => _entries;

    public ILogger CreateLogger(string categoryName) =>
        categoryName.StartsWith("Google.Cloud.Functions", StringComparison.Ordinal) ? new Recorder(_entries) : NullLogger.Instance;

    public void Dispose()
    {
    }

    private sealed class Recorder(ConcurrentQueue<(LogLevel Level, string Message, bool HasException)> entries) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            entries.Enqueue((logLevel, formatter(state, exception), exception is not null));
    }
}
