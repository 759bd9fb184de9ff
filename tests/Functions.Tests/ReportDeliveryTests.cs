using System.Net;
using System.Text.Json.Nodes;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

/// <summary>A report with Slack's own adapter from end to end: only the warehouse, the clock and the wire are doubles.</summary>
public sealed class ReportDeliveryTests
{
    private static readonly (string Name, string? Value)[] Bot =
        [("SLACK_BOT_TOKEN", "xoxb-1"), ("SLACK_CHANNEL", "#nba-alerts"), ("SLACK_CHANNEL_REPORTS", "#daily-orchestration"), ("Resilience:SlackInterval", "00:00:00")];

    [Test]
    public async Task The_bot_posts_into_the_channel_of_reports_and_answers_in_the_posts_thread()
    {
        using var slack = ScriptedSlack.ThatTakesAll();
        await using var bench = Bench(slack, Bot);

        var (status, _) = await bench.CallAsync();

        var (post, answers) = (slack.Asked[0].Body, slack.Asked.Skip(1).Select(asked => asked.Body).ToList());
        Assert.That((status, (string?)post["channel"], (string?)post["thread_ts"]), Is.EqualTo((HttpStatusCode.OK, "#daily-orchestration", (string?)null)));
        Assert.That(answers, Is.Not.Empty.And.All.Matches<JsonNode>(answer => (string?)answer["thread_ts"] == "1768582800.000001" && (string?)answer["channel"] == "C024BE91L"));
        Assert.That(slack.Asked.Select(asked => asked.Method), Is.All.EqualTo("chat.postMessage"));
    }

    [Test]
    public async Task The_local_Slack_takes_all_of_it()
    {
        var clock = new StoppedClock(Some.Eastern("2026-01-16 08:00"));
        await using var slack = await LocalSlack.StartAsync(clock);
        await using var bench = new FunctionBench(typeof(DailyDataQualityReport), clock.Now) { Network = new SocketsHttpHandler(), Settings = slack.Settings };
        SomeReports.Prepare(bench.Warehouse, Some.Date);

        var (status, report) = await bench.CallAsync();

        Assert.That((status, (string?)report["status"]), Is.EqualTo((HttpStatusCode.OK, "Sent")));
        Assert.That(slack.Sink.Calls.Count, Is.GreaterThan(3));
    }

    [Test]
    public async Task A_webhook_gets_one_message_with_the_essentials()
    {
        using var slack = new ScriptedSlack((_, _) => (HttpStatusCode.OK, "ok"));
        await using var bench = Bench(slack, [("SLACK_WEBHOOK_URL_REPORTS", "https://hooks.slack.example/reports"), ("Resilience:SlackInterval", "00:00:00")]);

        var (status, report) = await bench.CallAsync();

        Assert.That((status, (string?)report["status"], slack.Asked.Count), Is.EqualTo((HttpStatusCode.OK, "Sent", 1)));
        Assert.That(slack.Asked[0].Body.ToJsonString(), Does.Contain("scripts/ops report daily 2026-01-15"));
    }

    [Test]
    public async Task No_channel_is_503_and_names_the_setting_and_no_secret_is_in_any_answer()
    {
        using var slack = new ScriptedSlack((_, _) => (HttpStatusCode.NotFound, "no_service for xoxb-1"));
        await using var unset = Bench(slack, []);
        await using var refused = Bench(slack, Bot);

        var (status, report) = await unset.CallAsync();
        var (_, quoted) = await refused.CallAsync();

        Assert.That((status, (string?)report["problem"]), Is.EqualTo((HttpStatusCode.ServiceUnavailable, "No webhook address is set for reports: SLACK_WEBHOOK_URL_REPORTS or SLACK_WEBHOOK_URL.")));
        Assert.That(quoted.ToJsonString(), Does.Contain("404").And.Not.Contain("xoxb-1"));
    }

    private static FunctionBench Bench(ScriptedSlack slack, IReadOnlyList<(string Name, string? Value)> settings)
    {
        var bench = new FunctionBench(typeof(DailyDataQualityReport), Some.Eastern("2026-01-16 08:00")) { Network = slack, Settings = settings };
        SomeReports.Prepare(bench.Warehouse, Some.Date);
        return bench;
    }
}
