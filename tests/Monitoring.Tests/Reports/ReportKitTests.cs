using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Reports;

namespace NbaPipeline.Monitoring.Tests.Reports;

public sealed class ReportKitTests
{
    private static readonly ReportSection Long = new("Every job", [.. Enumerable.Range(0, 200).Select(number => $"job {number:000} {new string('x', 120)}")]) { IsTable = true };

    [Test]
    public void Every_message_says_by_its_id_that_it_is_a_report_and_of_what()
    {
        var parts = ReportKit.Format(SomeReport.Of(), hasThreads: true);

        Assert.That(parts.Select(part => (string?)part["blocks"]![0]!["block_id"]), Is.All.EqualTo("report|Info|daily-data-quality-report/2026-01-15"));
    }

    [Test]
    public void A_long_table_becomes_several_answers_and_no_line_of_it_is_lost()
    {
        var parts = ReportKit.Format(SomeReport.Of() with { Thread = [Long] }, hasThreads: true);

        var all = string.Concat(parts.Skip(1).Select(part => part.ToJsonString()));
        Assert.That(parts, Has.Count.GreaterThan(3));
        Assert.That(Enumerable.Range(0, 200).Where(number => !all.Contains($"job {number:000} ", StringComparison.Ordinal)), Is.Empty);
        Assert.That(parts, Is.All.Matches<JsonObject>(IsWithinLimits));
    }

    [Test]
    public void A_post_that_would_be_too_long_is_cut_at_its_end_and_keeps_its_last_line()
    {
        var post = ReportKit.Format(SomeReport.Of() with { Post = [Long, Long, Long] }, hasThreads: false).Single();

        Assert.That(IsWithinLimits(post));
        Assert.That(post["attachments"]![0]!["blocks"]!.AsArray()[^1]!.ToJsonString(), Does.Contain("runbook functions/DailyDataQualityReport/README.md"));
    }

    [Test]
    public void Empty_sections_leave_no_trace_and_what_people_wrote_is_no_markup()
    {
        var post = ReportKit.Format(SomeReport.Of() with { Post = [new("Nothing", []), new("Now", ["<!here> & now"])] }, hasThreads: true)[0].ToJsonString();

        Assert.That(JsonNode.Parse(post)!["attachments"]![0]!["blocks"]!.AsArray(), Has.Count.EqualTo(2));
        Assert.That((string?)JsonNode.Parse(post)!["attachments"]![0]!["blocks"]![0]!["text"]!["text"], Is.EqualTo("*Now*\n&lt;!here&gt; &amp; now"));
    }

    private static bool IsWithinLimits(JsonObject message)
    {
        var blocks = (message["attachments"]?[0]?["blocks"] ?? message["blocks"])!.AsArray();
        var texts = blocks.Select(block => (string?)block!["text"]?["text"] ?? "").ToList();
        return blocks.Count <= BlockKitLimits.Blocks && texts.TrueForAll(text => text.Length <= BlockKitLimits.Section) && texts.Sum(text => text.Length) <= BlockKitLimits.AllText;
    }
}
