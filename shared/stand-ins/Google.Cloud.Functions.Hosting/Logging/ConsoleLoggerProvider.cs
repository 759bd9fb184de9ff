using Microsoft.Extensions.Logging;

namespace Google.Cloud.Functions.Hosting.Logging;

/// <summary>Hands every category the same way of writing, and the scopes that ASP.NET Core opens.</summary>
internal sealed class ConsoleLoggerProvider(Action<TextWriter, LogEntry> write) : ILoggerProvider, ISupportExternalScope
{
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    public ILogger CreateLogger(string categoryName) => new ConsoleLogger(categoryName, _scopes, write);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
    }
}
