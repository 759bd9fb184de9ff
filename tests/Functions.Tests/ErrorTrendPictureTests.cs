using System.Net;
using System.Text.Json.Nodes;
using NbaPipeline.LocalCloud.Slack;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

/// <summary>The picture of a trend from its figures to Slack, with the senders that are deployed and the local cloud's Slack.</summary>
public sealed class ErrorTrendPictureTests
{
    private static readonly DateTimeOffset Morning = Some.Eastern("2026-01-16 09:15");

    [Test]
    public async Task A_trend_is_posted_with_its_picture_which_is_handed_over_once_however_often_it_is_told()
    {
        await using var slack = await LocalSlack.StartAsync(new StoppedClock(Morning));
        await using var bench = Bench(slack);
        bench.Warehouse.See(SomeErrors.Ramp);

        var (status, report) = await bench.CallAsync();
        await bench.CallAsync("/?force=true");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(slack.Sink.Calls.Select(call => FileOf(call.Body)), Is.EqualTo(["F0LOCAL0001", "F0LOCAL0001"]));
            Assert.That(slack.Sink.Files.Single(), Has.Property(nameof(SlackFile.IsComplete)).True.And.Property(nameof(SlackFile.IsPicture)).True);
            Assert.That(FileOf(report["notifications"]![0]!["preview"]), Is.EqualTo("F0LOCAL0001"));
            Assert.That(report["notifications"]![0]!["remark"], Is.Null);
        }
    }

    [Test]
    public async Task The_next_days_figures_are_the_next_picture_of_the_same_message()
    {
        await using var slack = await LocalSlack.StartAsync(new StoppedClock(Morning));
        await using var bench = Bench(slack);
        bench.Warehouse.See(SomeErrors.Ramp);
        await bench.CallAsync();
        bench.Warehouse.See([.. SomeErrors.Ramp.SkipLast(1), 190]);
        bench.Clock.Advance(TimeSpan.FromDays(1));

        await bench.CallAsync();

        Assert.That(slack.Sink.Messages.Select(message => FileOf(message.Body)), Is.EqualTo(["F0LOCAL0002"]));
    }

    [Test]
    public async Task A_dry_run_hands_nothing_over_and_shows_what_it_would()
    {
        await using var slack = await LocalSlack.StartAsync(new StoppedClock(Morning));
        await using var bench = Bench(slack);
        bench.Warehouse.See(SomeErrors.Ramp);

        var (_, report) = await bench.CallAsync("/?dry_run=true", HttpMethod.Get);

        Assert.That(FileOf(report["notifications"]![0]!["preview"]), Does.StartWith("trend-").And.EndsWith("bytes, handed over when this is sent"));
        Assert.That((slack.Sink.Files.Count, slack.Sink.Calls.Count, slack.Sink.Refused), Is.EqualTo((0, 0, 0)));
    }

    [Test]
    public async Task A_bot_that_may_not_write_files_tells_all_the_same_and_the_report_says_what_it_needs()
    {
        await using var slack = await LocalSlack.StartAsync(new StoppedClock(Morning));
        slack.Sink.MayWriteFiles = false;
        await using var bench = Bench(slack);
        bench.Warehouse.See(SomeErrors.Ramp);

        var (status, report) = await bench.CallAsync();

        var told = report["notifications"]![0]!;
        Assert.That((status, (string?)told["status"]), Is.EqualTo((HttpStatusCode.OK, "Sent")));
        Assert.That((string?)told["remark"], Does.Contain("the bot needs files:write"));
        Assert.That(slack.Sink.Messages.Single().Body.ToString(), Does.Contain("game days only").And.Not.Contain("slack_file"));
    }

    [TestCase(2, "F0LOCAL0001")]
    [TestCase(3, null)]
    public async Task A_picture_that_Slack_reads_late_is_waited_for_a_little(int looks, string? shown)
    {
        await using var slack = await LocalSlack.StartAsync(new StoppedClock(Morning));
        slack.Sink.UnreadLooks = looks;
        await using var bench = Bench(slack);
        bench.Warehouse.See(SomeErrors.Ramp);

        await bench.CallAsync();
        var first = slack.Sink.Messages.Select(message => FileOf(message.Body)).ToList();
        await bench.CallAsync("/?force=true");

        Assert.That(first, Is.EqualTo([shown]));
        Assert.That(FileOf(slack.Sink.Messages[^1].Body), Is.EqualTo("F0LOCAL0001"), "the next time it is told, it is there");
        Assert.That(slack.Sink.Files, Has.Count.EqualTo(1));
    }

    private static FunctionBench Bench(LocalSlack slack) => new(typeof(ErrorTrendAlert), Morning)
    {
        ControlPlane = new FakeControlPlane(),
        Network = new SocketsHttpHandler(),
        Settings = slack.Settings,
    };

    private static string? FileOf(JsonNode? body) =>
        (string?)body!["blocks"]!.AsArray().FirstOrDefault(block => (string?)block!["type"] == "image")?["slack_file"]!["id"];
}
