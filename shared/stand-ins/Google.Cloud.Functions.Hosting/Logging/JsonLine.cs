using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Google.Cloud.Functions.Hosting.Logging;

/// <summary>For Cloud Logging: one JSON object per line. Every value is a string; no trace, no timestamp.</summary>
internal static class JsonLine
{
    private const string Template = "{OriginalFormat}";

    internal static void Write(TextWriter console, LogEntry entry)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            json.WriteString("message", entry.Message);
            json.WriteString("category", entry.Category);
            if (entry.Exception is { } exception)
            {
                json.WriteString("exception", exception.ToString());
            }
            json.WriteString("severity", Severity(entry.Level));
            WriteParameters(json, entry.State);
            WriteScopes(json, entry.Scopes);
            json.WriteEndObject();
        }
        console.WriteLine(Encoding.UTF8.GetString(line.ToArray()));
    }

    private static string Severity(LogLevel level) => level switch
    {
        LogLevel.Trace or LogLevel.Debug => "DEBUG",
        LogLevel.Information => "INFO",
        LogLevel.Warning => "WARNING",
        LogLevel.Error => "ERROR",
        LogLevel.Critical => "CRITICAL",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    /// <summary>A message without parameters carries only its own template, which is not worth a second copy.</summary>
    private static void WriteParameters(Utf8JsonWriter json, object? state)
    {
        if (state is IEnumerable<KeyValuePair<string, object?>> pairs && pairs.ToList() is not ([] or [{ Key: Template }]))
        {
            json.WritePropertyName("format_parameters");
            WritePairs(json, pairs, key => char.IsDigit(key[0]) ? "_" + key : key);
        }
    }

    private static void WriteScopes(Utf8JsonWriter json, IReadOnlyList<object> scopes)
    {
        if (scopes.Count == 0)
        {
            return;
        }
        json.WriteStartArray("scopes");
        foreach (var scope in scopes)
        {
            if (scope is IEnumerable<KeyValuePair<string, object?>> pairs)
            {
                WritePairs(json, pairs, key => key);
            }
            else
            {
                json.WriteStringValue(Text(scope));
            }
        }
        json.WriteEndArray();
    }

    private static void WritePairs(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, object?>> pairs, Func<string, string> name)
    {
        json.WriteStartObject();
        foreach (var (key, value) in pairs.Where(pair => !string.IsNullOrEmpty(pair.Key)))
        {
            json.WriteString(name(key), Text(value));
        }
        json.WriteEndObject();
    }

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
