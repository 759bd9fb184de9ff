using System.Text.RegularExpressions;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests;

public sealed partial class ReplayReportTests
{
    private const int Most = 300_000;

    [Test]
    public void Whatever_a_scenario_or_a_message_says_stays_text()
    {
        var hostile = System.Text.Json.JsonSerializer.Serialize(Reports.Hostile);
        var world = new PipelineWorld(Some.Scenario($$"""{ "id": {{hostile}}, "kind": "source_games_missing", "source": "bdl", "games": ["2026-01-19:MIA@GSW"], "why": {{hostile}} }""")
            with { Name = Reports.Hostile, Description = Reports.Hostile, Pending = [Reports.Hostile] });
        var post = Reports.Sent("2026-01-20T12:30:00Z", Reports.Hostile, "\"><script>") with { Function = Reports.Hostile, Title = Reports.Hostile, Channel = Reports.Hostile };
        RecordedInvocation[] calls = [new(post.At, Reports.Hostile, 500, default)];

        var html = ReplayReport.Write(Reports.Of(world, calls, [post, Some.Post("2026-01-20T13:00:00Z", $"phase3/{Reports.Hostile.Replace('/', ' ')}/2026-01-19")]));

        Assert.That(html, Does.Not.Contain("<script>alert").And.Not.Contain("<img").And.Not.Contain("\"><script>"));
        Assert.That(Tags().Count(html), Is.EqualTo(1), "the page's own script is the only one");
    }

    [Test]
    public void The_same_replay_gives_the_same_bytes_however_long_it_took()
    {
        var replayed = Reports.Of(Some.World(Some.MissingOnThe19th), Reports.Sent("2026-01-20T12:30:00Z", "gap", "1.1"));
        var slower = replayed with
        {
            Record = replayed.Record with { WallTime = TimeSpan.FromHours(1) },
            Scoreboard = replayed.Scoreboard with { Totals = replayed.Scoreboard.Totals with { WallSeconds = 3600 } },
        };

        Assert.That(ReplayReport.Write(slower), Is.EqualTo(ReplayReport.Write(replayed)));
    }

    [Test]
    public void Two_thousand_messages_fit_and_what_was_left_out_is_counted()
    {
        var html = ReplayReport.Write(Reports.Flood());

        TestContext.Out.WriteLine($"{Reports.Size(html)} bytes");
        Assert.That(Reports.Size(html), Is.LessThan(Most));
        Assert.That(html, Does.Contain("of the oldest messages left out").And.Contain("earlier versions left out").And.Contain("lines left out"));
        Assert.That(Links().Matches(html).Select(link => link.Groups[1].Value).Where(id => !html.Contains($"id=\"{id}\"", StringComparison.Ordinal)), Is.Empty, "every link has its target");
    }

    [Test]
    public void A_season_of_faults_and_silence_fits()
    {
        var faults = Enumerable.Range(0, 150).Select(day => $$"""{ "id": "gap-{{day}}", "kind": "source_games_missing", "source": "bdl", "date": "{{new DateOnly(2025, 10, 22).AddDays(day):yyyy-MM-dd}}", "count": 2 }""");

        var html = ReplayReport.Write(Reports.Of(Some.World(string.Join(", ", faults), from: "2025-10-22", to: "2026-04-12")));

        TestContext.Out.WriteLine($"{Reports.Size(html)} bytes");
        Assert.That(Reports.Size(html), Is.LessThan(Most));
    }

    [Test]
    public async Task January_fits()
    {
        var html = ReplayReport.Write(await ShippedReplays.January.Value);

        TestContext.Out.WriteLine($"{Reports.Size(html)} bytes");
        Assert.That(Reports.Size(html), Is.LessThan(Most));
    }

    [Test]
    public void The_page_names_what_failed_what_is_pending_and_what_was_missed()
    {
        var world = Some.World(Some.MissingOnThe19th, """, "pending": ["a-gate"], "expect": [{ "fault": "gap", "detected_by": ["box-score-completeness-alert"] }]""");

        var html = ReplayReport.Write(Reports.Of(world));

        Assert.That(html, Does.Contain("✘ Not passed.").And.Contain("gap: nobody was told").And.Contain("a-gate").And.Contain("✘ gap").And.Contain("no function yet"));
    }

    [GeneratedRegex("<script")]
    private static partial Regex Tags();

    [GeneratedRegex("href=\"#([^\"]*)\"")]
    private static partial Regex Links();
}
