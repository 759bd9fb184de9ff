using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>
/// One log entry as one line that Cloud Logging lifts apart: severity, message, trace and span of the request. An error's
/// stack goes into the message, because Error Reporting groups only what it finds there.
/// </summary>
public sealed class CloudLogFormatter(TimeProvider time, CloudProject project, FunctionIdentity identity) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "cloud";

    private const string ReportedError = "type.googleapis.com/google.devtools.clouderrorreporting.v1beta1.ReportedErrorEvent";

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var message = logEntry.Formatter(logEntry.State, logEntry.Exception);
        using var line = new MemoryStream();
        using (var writer = new Utf8JsonWriter(line, Json))
        {
            writer.WriteStartObject();
            writer.WriteString("severity", SeverityOf(logEntry.LogLevel));
            writer.WriteString("timestamp", time.GetUtcNow());
            writer.WriteString("message", logEntry.Exception is { } exception ? $"{message}\n{exception}" : message);
            writer.WriteString("category", logEntry.Category);
            WriteReport(writer, logEntry.LogLevel, logEntry.Category);
            WriteIdentity(writer);
            WriteTrace(writer);
            WriteFields(writer, logEntry.State);
            writer.WriteEndObject();
        }

        textWriter.WriteLine(System.Text.Encoding.UTF8.GetString(line.ToArray()));
    }

    // Without a stack Error Reporting takes an entry only by its type, and wants to know where it was written.
    private static void WriteReport(Utf8JsonWriter writer, LogLevel level, string category)
    {
        if (level < LogLevel.Error)
        {
            return;
        }

        writer.WriteString("@type", ReportedError);
        writer.WriteStartObject("context");
        writer.WriteStartObject("reportLocation");
        writer.WriteString("functionName", category);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    // Error Reporting groups by service and version; the label lets anybody else filter by function.
    private void WriteIdentity(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("serviceContext");
        writer.WriteString("service", identity.Name);
        writer.WriteString("version", identity.Revision);
        writer.WriteEndObject();
        writer.WriteStartObject("logging.googleapis.com/labels");
        writer.WriteString("function", identity.Name);
        writer.WriteEndObject();
    }

    private void WriteTrace(Utf8JsonWriter writer)
    {
        if (Activity.Current is not { } activity || project.Id.Length == 0)
        {
            return;
        }

        writer.WriteString("logging.googleapis.com/trace", $"projects/{project.Id}/traces/{activity.TraceId}");
        writer.WriteString("logging.googleapis.com/spanId", activity.SpanId.ToString());
        writer.WriteBoolean("logging.googleapis.com/trace_sampled", activity.Recorded);
    }

    private static void WriteFields<TState>(Utf8JsonWriter writer, TState state)
    {
        if (state is not IEnumerable<KeyValuePair<string, object?>> fields)
        {
            return;
        }

        writer.WriteStartObject("fields");
        foreach (var (name, value) in fields.Where(field => field.Key != "{OriginalFormat}"))
        {
            writer.WriteString(name, Convert.ToString(value, CultureInfo.InvariantCulture));
        }

        writer.WriteEndObject();
    }

    private static string SeverityOf(LogLevel level) => level switch
    {
        LogLevel.Critical => "CRITICAL",
        LogLevel.Error => "ERROR",
        LogLevel.Warning => "WARNING",
        LogLevel.Information => "INFO",
        _ => "DEBUG",
    };
}
