using System.Globalization;
using System.Text;
using System.Text.Json;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests;

/// <summary>Replays to report on, by intention: worlds with messages that nobody had to send.</summary>
internal static class Reports
{
    public const string Hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&";

    public static Replayed Of(PipelineWorld world, params ReplayPost[] posts) => Of(world, [], posts);

    public static Replayed Of(PipelineWorld world, IReadOnlyList<RecordedInvocation> invocations, IReadOnlyList<ReplayPost> posts)
    {
        var record = new ReplayRecord(invocations, posts, TimeSpan.FromSeconds(posts.Count));
        return new(world, record, Scorer.Score(world, record)) { WatchedPhases = new HashSet<int> { 2 } };
    }

    /// <summary>A message as Slack took it: with a body, and with the id that edits and replies name.</summary>
    public static ReplayPost Sent(string at, string text, string ts, string fingerprint = "phase2/bdl/2026-01-19", string? edits = null, string? answers = null)
    {
        var body = new Dictionary<string, object?>
        {
            ["channel"] = "nba-alerts",
            ["text"] = text,
            ["blocks"] = new[] { new { type = "header", block_id = $"{(edits is null ? "open" : "edit")}|Warning|{fingerprint}", text = new { type = "plain_text", text } } },
        };
        if (edits is not null)
        {
            body["ts"] = edits;
        }

        if (answers is not null)
        {
            body["thread_ts"] = answers;
        }

        return SlackPost.Parse(JsonSerializer.Serialize(body), Some.At(at), Some.Alert) with { Timestamp = ts };
    }

    /// <summary>Two thousand messages, a third of them edits and a third replies, each of a length that ours have.</summary>
    public static Replayed Flood()
    {
        var posts = Enumerable.Range(0, 2000).Select(number =>
        {
            var at = Some.At("2026-01-20T07:00:00Z").AddMinutes(number).ToString("O", CultureInfo.InvariantCulture);
            var parent = $"1.{number / 3}";
            var text = $"{number}: {string.Concat(Enumerable.Repeat(Hostile, 8))}";
            return (number % 3) switch
            {
                0 => Sent(at, text, parent, $"phase{(number % 5) + 2}/e{number}/2026-01-{(number % 20) + 1:00}"),
                1 => Sent(at, text, parent, edits: parent),
                _ => Sent(at, text, $"1.{number}r", answers: parent),
            };
        });
        var calls = Enumerable.Range(0, 2000).Select(number => new RecordedInvocation(Some.At("2026-01-20T07:00:00Z").AddMinutes(number), Some.Alert, 500, default));
        return Of(Some.World(Some.MissingOnThe19th), [.. calls], [.. posts]);
    }

    public static int Size(string html) => Encoding.UTF8.GetByteCount(html);
}
