using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests.Repairs;

public sealed class WorldLineTests
{
    private const string At = "2026-01-20T15:00:00Z";

    [Test]
    public void A_call_changes_what_comes_and_nothing_before()
    {
        var line = new WorldLine(Some.Scenario(Some.MissingOnThe19th));

        var reply = line.Call(Scrape(At));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(reply.Interventions, Has.Count.EqualTo(1));
            Assert.That(Rows(line.World, At), Is.EqualTo(Rows(line.Untouched, At)));
            Assert.That(line.World.Rows().Count(), Is.GreaterThan(line.Untouched.Rows().Count()));
            Assert.That(line.World.Messages().Where(message => message.At <= Some.At(At)).Select(message => message.Json), Is.EqualTo(
                line.Untouched.Messages().Where(message => message.At <= Some.At(At)).Select(message => message.Json)));
        }
    }

    [Test]
    public void In_a_recorded_world_a_call_is_answered_and_changes_nothing()
    {
        var line = new WorldLine(Some.Scenario(Some.MissingOnThe19th, """, "world": "recorded" """));

        line.Call(Scrape(At));

        Assert.That((line.World, line.Calls.Count, line.Calls[0].Reply.Status), Is.EqualTo((line.Untouched, 1, 200)));
    }

    [Test]
    public async Task The_rest_of_a_replay_follows_the_changed_world()
    {
        var line = new WorldLine(Some.Scenario(Some.MissingOnThe19th));
        var cloud = new FakeCloud(line.World.StartsAt);
        var caller = new Messages.Listener(cloud.Clock) { Acts = now => line.Call(Scrape(now.ToString("O", System.Globalization.CultureInfo.InvariantCulture))) };

        var record = await new ReplayEngine(cloud.Clock, cloud, cloud).RunAsync(line, [new("caller", [new("0 10 20 1 *")], caller)], CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(cloud.Rows.Select(Key), Is.EqualTo(line.World.Rows().Select(Key)));
            Assert.That(cloud.Rows.Count(IsMissingGame), Is.GreaterThan(20));
            Assert.That(record.Calls, Has.Count.EqualTo(1));
        }
    }

    [Test]
    public async Task A_message_that_makes_us_call_is_followed_by_those_of_the_changed_world_each_once()
    {
        var line = new WorldLine(Some.Scenario(Some.MissingOnThe19th));
        var cloud = new FakeCloud(line.World.StartsAt);
        var isCalled = false;
        var listener = new Messages.Listener(cloud.Clock)
        {
            Acts = now =>
            {
                if (!isCalled && now >= Some.At(At))
                {
                    isCalled = true;
                    line.Call(Scrape(now.ToString("O", System.Globalization.CultureInfo.InvariantCulture)));
                }
            },
        };

        await new ReplayEngine(cloud.Clock, cloud, cloud).RunAsync(line, [listener.On(Topics.Raw)], CancellationToken.None);

        Assert.That(listener.Delivered.Select(delivery => (delivery.At, delivery.Id)), Is.EqualTo(
            line.World.Messages().Where(message => message.Topic == Topics.Raw && message.At > line.World.StartsAt).Select(message => (message.At, message.Id))));
    }

    private static bool IsMissingGame(SimulatedRow row) => row.Table == Tables.BdlBoxScores && "20260119_MIA_GSW".Equals(row.Values["game_id"]);

    private static ServiceCall Scrape(string at) =>
        new(Some.At(at), "nba-scrapers", "POST", "scrape") { Body = """{"scraper":"bdl_box_scores","date":"2026-01-19"}""" };

    private static List<string> Rows(PipelineWorld world, string until) => [.. world.Rows().Where(row => row.At <= Some.At(until)).Select(Key)];

    private static string Key(SimulatedRow row) => $"{row.At:O} {row.Table} {string.Join('|', row.Values.Select(value => $"{value.Key}={value.Value}"))}";
}
