using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Alerting;
using static NbaPipeline.Monitoring.Alerting.BlockKitLimits;
using static NbaPipeline.Monitoring.Alerting.BlockKitText;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>A report as Slack's Block Kit: one post, and what is answered in its thread. Pure; approved files hold what it looks like.</summary>
public static class ReportKit
{
    /// <summary>Of all texts of one message, leaving room for headings and signs.</summary>
    private const int PartText = 8500;

    private const int Fence = 10;

    /// <summary>The post first. A channel without threads gets no more than that, with how to see the rest.</summary>
    public static IReadOnlyList<JsonObject> Format(ReportMessage message, bool hasThreads) =>
        hasThreads ? [PostOf(message, hasThreads), .. message.Thread.SelectMany(section => Replies(message, section))] : [PostOf(message, hasThreads)];

    /// <summary>Each block's id begins with it: <c>report|Info|daily-data-quality-report/2026-01-16</c>, by which tools know that nobody is called.</summary>
    public static string IdentityOf(ReportMessage message) => $"report|Info|{message.Name}/{message.Date:yyyy-MM-dd}";

    private static JsonObject PostOf(ReportMessage message, bool hasThreads) => new()
    {
        ["text"] = Cut(Escape(message.Title), BlockKitLimits.Section),
        ["blocks"] = new JsonArray(new JsonObject
        {
            ["type"] = "header",
            ["block_id"] = IdentityOf(message),
            ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = Cut(message.Title, Header) },
        }),
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["color"] = ColourOf(message.Tone),
            ["blocks"] = new JsonArray([.. Within(PartText, message.Post.SelectMany(BlocksOf)).Take(Blocks - 2).Append(ContextOf(message, hasThreads))]),
        }),
    };

    private static IEnumerable<JsonObject> Replies(ReportMessage message, ReportSection section)
    {
        var blocks = BlocksOf(section).ToList();
        for (var number = 0; blocks.Count > 0; number++)
        {
            var part = Within(PartText, blocks).Take(Blocks).ToList();
            blocks.RemoveRange(0, part.Count);
            part[0]["block_id"] = IdentityOf(message);
            yield return new JsonObject { ["text"] = Cut(Escape(section.Title), BlockKitLimits.Section), ["blocks"] = new JsonArray([.. part]) };
        }
    }

    private static IEnumerable<JsonObject> BlocksOf(ReportSection section)
    {
        if (section.Lines.Count == 0 && section.Command is null)
        {
            yield break;
        }

        var heading = section.Title.Length == 0 ? "" : $"*{Escape(section.Title)}*\n";
        foreach (var lines in Chunks([.. section.Lines.Select(line => Cut(Escape(line), BlockKitLimits.Section / 3))], BlockKitLimits.Section - heading.Length - Fence))
        {
            yield return Section(heading + (section.IsTable ? $"```{lines}```" : lines))!;
            heading = "";
        }

        if (section.Command is { } command)
        {
            yield return Section($"```{Cut(Escape(command), BlockKitLimits.Section - Fence)}```")!;
        }
    }

    private static IEnumerable<string> Chunks(IReadOnlyList<string> lines, int limit)
    {
        var chunk = new List<string>();
        foreach (var line in lines)
        {
            if (chunk.Sum(one => one.Length + 1) + line.Length > limit)
            {
                yield return string.Join('\n', chunk);
                chunk.Clear();
            }

            chunk.Add(line);
        }

        if (chunk.Count > 0)
        {
            yield return string.Join('\n', chunk);
        }
    }

    /// <summary>As many blocks as fit, and always one.</summary>
    private static IEnumerable<JsonObject> Within(int limit, IEnumerable<JsonObject> blocks)
    {
        var (text, isFirst) = (0, true);
        foreach (var block in blocks)
        {
            text += TextOf(block);
            if (text > limit && !isFirst)
            {
                yield break;
            }

            isFirst = false;
            yield return block;
        }
    }

    private static JsonObject ContextOf(ReportMessage message, bool hasThreads) => new()
    {
        ["type"] = "context",
        ["elements"] = new JsonArray(Markdown(
            $"{(hasThreads ? "Details in the thread" : $"Details: `{Escape(message.Command)}`")} · runbook {AlertWriter.RunbookOf(message.Name)}")),
    };

    private static string ColourOf(ReportTone tone) => tone switch
    {
        ReportTone.Good => "#36a64f",
        ReportTone.Mixed => "#ffa500",
        ReportTone.Bad => "#ff0000",
        _ => "#8d8d8d",
    };
}
