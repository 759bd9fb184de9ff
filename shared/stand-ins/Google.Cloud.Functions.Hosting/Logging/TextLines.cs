using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Google.Cloud.Functions.Hosting.Logging;

/// <summary>For people: time, category, level and message on one line; scopes and exception on lines of their own.</summary>
internal static class TextLines
{
    internal static void Write(TextWriter console, LogEntry entry)
    {
        var time = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        console.WriteLine($"{time} [{entry.Category}] [{Level(entry.Level)}] {entry.Message}");
        if (entry.Scopes.Count > 0)
        {
            console.WriteLine($"Scopes: [{string.Join(", ", entry.Scopes.Select(Scope))}]");
        }
        if (entry.Exception is { } exception)
        {
            console.WriteLine(exception.ToString());
        }
    }

    private static string Level(LogLevel level) => level switch
    {
        LogLevel.Trace => "trce",
        LogLevel.Debug => "dbug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warn",
        LogLevel.Error => "fail",
        LogLevel.Critical => "crit",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    private static string? Scope(object scope) => scope is IEnumerable<KeyValuePair<string, object?>> pairs
        ? $"{{ {string.Join(", ", pairs.Select(pair => $"{pair.Key}: {Convert.ToString(pair.Value, CultureInfo.InvariantCulture)}"))} }}"
        : Convert.ToString(scope, CultureInfo.InvariantCulture);
}
