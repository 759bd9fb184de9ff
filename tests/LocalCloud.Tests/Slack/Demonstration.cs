using System.Text.Json.Nodes;
using NbaPipeline.LocalCloud.Slack;

namespace NbaPipeline.LocalCloud.Tests.Slack;

/// <summary>A morning's messages: everything that the page can show.</summary>
internal static class Demonstration
{
    private const string Alert =
        """
        {"text":"Warning: box scores 2026-01-15",
         "blocks":[{"type":"header","block_id":"open|Warning|phase2/bdl/2026-01-15",
          "text":{"type":"plain_text","text":"🟠 Warning: box scores 2026-01-15: 3 of 8 games in BDL"}}],
         "attachments":[{"color":"#ffa500","blocks":[
          {"type":"section","fields":[{"type":"mrkdwn","text":"*Coverage*\n3 of 8 games (37.5 %)"},{"type":"mrkdwn","text":"*Threshold*\nbelow 90 % at 12 h"},
           {"type":"mrkdwn","text":"*Since*\n2026-01-16 01:30 ET (06:30 UTC)"},{"type":"mrkdwn","text":"*Age*\n12 hours 30 minutes"}]},
          {"type":"section","text":{"type":"mrkdwn","text":"• MEM@ORL\n• BOS@NYK\n• LAL@DEN"}},
          {"type":"section","text":{"type":"mrkdwn","text":"*Pattern:* _west coast_ games, ~8~ 3 arrived\n> the scraper timed out"}},
          {"type":"section","text":{"type":"mrkdwn","text":"*Type:*\n```curl -X POST 'https://scrapers.example/backfill' -d '{}'```"}},
          {"type":"context","elements":[{"type":"mrkdwn",
           "text":"`phase2/bdl/2026-01-15` · <https://runbooks.example/box-scores|runbook> · revision local"}]}]}]}
        """;

    private const string Classic =
        """
        {"text":"<!here> predictions stand still since <https://status.example|07:10 ET>",
         "attachments":[{"color":"#ff0000","title":"Critical: predictions","text":"0 of 312 rows",
          "fields":[{"title":"Phase","value":"5"},{"title":"Due","value":"10:00 ET"}],"footer":"phase5/predictions/2026-01-16"}]}
        """;

    public static async Task PlayAsync(SlackBench slack, SettableClock clock)
    {
        await slack.HookAsync("info", """{"text":"Phase 3 started at <!date^1768500000^{time}|13:00 ET>"}""");
        await slack.HookAsync("default", """{"text":"*Daily report*\n• 8 games\n• 312 predictions"}""");
        clock.Advance(TimeSpan.FromHours(4));
        await slack.PostAsync("Schedule refreshed: `8` games tonight");
        clock.Advance(TimeSpan.FromHours(9.5));
        var alert = JsonNode.Parse(Alert)!.AsObject();
        alert["channel"] = SlackBench.Alerts;
        var posted = (string)(await slack.CallAsync(SlackMethod.PostMessage, alert.ToJsonString()))["ts"]!;
        clock.Advance(TimeSpan.FromMinutes(12));
        await slack.PostAsync("A backfill is running: *5 of 8* games", posted);
        clock.Advance(TimeSpan.FromMinutes(41));
        await slack.PostAsync("Complete after 41 minutes", posted);
        await slack.EditAsync(await slack.PostAsync("3 of 8 games"), "8 of 8 games, resolved");
        await slack.HookAsync("critical", Classic);
        await slack.CallAsync(
            SlackMethod.PostMessage, $$"""{"channel":"nba-alerts","text":"All clear","thread_ts":"{{posted}}","reply_broadcast":true}""");
    }
}
