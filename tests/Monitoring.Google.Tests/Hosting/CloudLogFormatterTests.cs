using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Google.Hosting;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Monitoring.Google.Tests.Hosting;

public sealed class CloudLogFormatterTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 16, 18, 0, 0, TimeSpan.Zero);

    [TestCase(LogLevel.Debug, "DEBUG")]
    [TestCase(LogLevel.Information, "INFO")]
    [TestCase(LogLevel.Warning, "WARNING")]
    [TestCase(LogLevel.Error, "ERROR")]
    [TestCase(LogLevel.Critical, "CRITICAL")]
    public void A_level_is_a_severity_of_cloud_logging(LogLevel level, string severity) =>
        Assert.That((string?)Line(level)["severity"], Is.EqualTo(severity));

    [Test]
    public void An_entry_is_one_line_with_its_time_category_and_fields()
    {
        var entry = Line(LogLevel.Information, state: [new("Function", "an-alert"), new("{OriginalFormat}", "{Function} ran")]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)entry["message"], Is.EqualTo("said"));
            Assert.That((string?)entry["category"], Is.EqualTo("Category"));
            Assert.That((DateTimeOffset)entry["timestamp"]!, Is.EqualTo(Now));
            Assert.That(entry["fields"]!.ToJsonString(), Is.EqualTo("""{"Function":"an-alert"}"""));
        }
    }

    [Test]
    public void An_entry_names_the_function_and_its_revision()
    {
        var entry = Line(LogLevel.Error);

        Assert.That((string?)entry["serviceContext"]!["version"], Is.EqualTo("an-alert-00007"));
        Assert.That((string?)entry["logging.googleapis.com/labels"]!["function"], Is.EqualTo("an-alert"));
    }

    [TestCase(LogLevel.Warning, false)]
    [TestCase(LogLevel.Error, true)]
    [TestCase(LogLevel.Critical, true)]
    public void An_error_is_one_that_error_reporting_takes_even_without_a_stack(LogLevel level, bool taken)
    {
        var entry = Line(level);

        Assert.That(
            ((string?)entry["@type"])?.EndsWith("v1beta1.ReportedErrorEvent", StringComparison.Ordinal) is true
            && (string?)entry["context"]!["reportLocation"]!["functionName"] == "Category",
            Is.EqualTo(taken));
    }

    [Test]
    public void A_stack_stands_in_the_message_where_error_reporting_looks_for_it()
    {
        var entry = Line(LogLevel.Error, new InvalidOperationException("broken\nin two lines"));

        Assert.That((string?)entry["message"], Does.StartWith("said\n").And.Contain("System.InvalidOperationException: broken"));
    }

    [Test]
    public void A_request_s_trace_is_named_in_its_project()
    {
        using var activity = new Activity("request").Start();

        var entry = Line(LogLevel.Information);

        Assert.That((string?)entry["logging.googleapis.com/trace"], Is.EqualTo($"projects/nba/traces/{activity.TraceId}"));
        Assert.That((string?)entry["logging.googleapis.com/spanId"], Is.EqualTo(activity.SpanId.ToString()));
    }

    [Test]
    public void Without_a_project_no_trace_is_named()
    {
        using var activity = new Activity("request").Start();

        Assert.That(Line(LogLevel.Information, project: "").AsObject().ContainsKey("logging.googleapis.com/trace"), Is.False);
    }

    private static JsonNode Line(
        LogLevel level, Exception? exception = null, IReadOnlyList<KeyValuePair<string, object?>>? state = null, string project = "nba")
    {
        var formatter = new CloudLogFormatter(new StoppedClock(Now), new CloudProject(project), new FunctionIdentity("an-alert", "an-alert-00007"));
        using var text = new StringWriter();
        var entry = new LogEntry<IReadOnlyList<KeyValuePair<string, object?>>>(level, "Category", 0, state ?? [], exception, (_, _) => "said");

        formatter.Write(entry, null, text);

        Assert.That(text.ToString().TrimEnd('\n'), Does.Not.Contain("\n"), "one object a line");
        return JsonNode.Parse(text.ToString())!;
    }
}
