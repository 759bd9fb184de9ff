using System.Net;
using System.Text.Json.Nodes;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

/// <summary>A function with Slack's bot from end to end: only the warehouse, the clock and the wire are doubles.</summary>
public sealed class SlackBotTests
{
    private const string Call = "/?date=2026-01-15";

    [Test]
    public async Task The_second_message_about_a_problem_is_an_edit_of_the_first()
    {
        using var slack = ScriptedSlack.ThatTakesAll();
        await using var bench = Bench(slack);
        bench.Warehouse.See(Some.Night(games: 9, bdl: 7, gamebook: 9));
        await bench.CallAsync(Call);
        bench.Warehouse.Forget();
        bench.Warehouse.See(Some.Night(games: 9, bdl: 8, gamebook: 9));
        await bench.CallAsync(Call);

        var (opened, edited) = (slack.Asked[0], slack.Asked[1]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((opened.Method, edited.Method), Is.EqualTo(("chat.postMessage", "chat.update")));
            Assert.That(((string?)opened.Body["channel"], (string?)edited.Body["channel"]), Is.EqualTo(("#nba-alerts", "C024BE91L")));
            Assert.That((string?)edited.Body["ts"], Is.EqualTo("1768582800.000001"));
            Assert.That((string?)opened.Body["text"], Does.Contain("7 of 9"));
            Assert.That((string?)edited.Body["text"], Does.Contain("8 of 9"));
        }
    }

    [Test]
    public async Task A_rise_edits_the_message_and_its_thread_calls_by_name()
    {
        using var slack = ScriptedSlack.ThatTakesAll();
        await using var bench = Bench(slack);
        bench.Warehouse.See(Some.Night(games: 9, bdl: 1, gamebook: 1));
        bench.Clock.Now = Some.Eastern("2026-01-16 10:30");
        await bench.CallAsync(Call);
        var opened = slack.Asked.Count;
        bench.Clock.Now = Some.Eastern("2026-01-16 22:30");

        var (status, _) = await bench.CallAsync(Call);
        var (before, since) = (slack.Asked.Take(opened).ToList(), slack.Asked.Skip(opened).ToList());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(before.Select(asked => asked.Method), Is.Not.Empty.And.All.EqualTo("chat.postMessage"));
            Assert.That(since.Select(asked => asked.Method), Does.Contain("chat.update"));
            Assert.That(since.Where(IsNew), Is.Empty, "nothing new stands in the channel");
            Assert.That(since.Select(asked => (string?)asked.Body["text"]), Has.Some.StartsWith("<!here>"));
        }
    }

    private static bool IsNew((string Method, JsonNode Body) asked) => asked.Method == "chat.postMessage" && asked.Body["thread_ts"] is null;

    private static FunctionBench Bench(ScriptedSlack slack) => new(typeof(BoxScoreCompletenessAlert), Some.Eastern("2026-01-16 13:00"))
    {
        Network = slack,
        Settings =
        [
            ("SLACK_BOT_TOKEN", "xoxb-1"), ("SLACK_CHANNEL", "#nba-alerts"), ("SLACK_MENTION_CRITICAL", "<!here>"),
            ("Resilience:SlackInterval", "00:00:00"),
        ],
    };
}
