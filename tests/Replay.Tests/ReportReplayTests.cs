using NbaPipeline.LocalCloud;
using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests;

/// <summary>What the daily report says of real mornings of January 2026, in the simulator's world and over the local cloud's Slack.</summary>
public sealed class ReportReplayTests
{
    private const string Report = "daily-data-quality-report";

    private static readonly Lazy<Task<(Scoreboard Score, IReadOnlyList<ReplayPost> Posts)>> January = new(RunAsync);

    [TestCase(16)]
    [TestCase(17)]
    public async Task Each_morning_has_one_post_at_eight_with_its_details_in_the_thread(int day)
    {
        var (_, posts) = await January.Value;

        var morning = posts.Where(post => post.Function == Report && post.Fingerprint == $"{Report}/2026-01-{day:00}").ToList();
        Assert.That(morning.Count(post => post.Delivery == PostDelivery.Message), Is.EqualTo(1));
        Assert.That(morning, Is.All.Matches<ReplayPost>(post => post.IsReport && post.At.UtcDateTime.ToString("dd HH:mm", null) == $"{day + 1:00} 13:00"));
        Assert.That(morning.Count(post => post.Delivery == PostDelivery.Reply), Is.GreaterThan(2));
    }

    [Test]
    public async Task The_morning_of_the_17th_says_that_its_gold_is_one_so_far_and_what_it_is_if_nothing_more_comes()
    {
        var post = await PostAsync(16);

        Assert.That(post.Title, Is.EqualTo("🟠 GOLD so far, BRONZE if phases 3, 4 do not come: data of Fri 2026-01-16, 97 of 100"));
        Assert.That(post.Text, Does.Contain("3 of 5 processors, without PCF, PDC; due 2026-01-17 08:30 ET (13:30 UTC)"));
    }

    [Test]
    public async Task The_morning_of_the_18th_has_the_16th_as_final_its_grades_as_late_and_its_cache_as_missing()
    {
        var post = await PostAsync(17);

        Assert.That(post.Text, Does.Contain("🟠 BRONZE: data of Fri 2026-01-16, 74 of 100").And.Contain("without PCF, PDC"));
        Assert.That(post.Text, Does.Contain("✗ 90 % graded by 15:00 ET of the next day: 01-16 0 of 52 players (0 %) in time; missed 4, 1 allowed in 28 days: the budget is gone"));
    }

    [Test]
    public async Task Reports_call_nobody_and_are_no_messages_of_a_day()
    {
        var (score, _) = await January.Value;

        Assert.That((score.Totals.Posts, score.FalseAlerts.Count), Is.EqualTo((0, 0)));
        Assert.That(score.Totals.Reports, Is.GreaterThanOrEqualTo(7));
    }

    private static async Task<ReplayPost> PostAsync(int day) => (await January.Value).Posts
        .Single(post => post.Delivery == PostDelivery.Message && post.Fingerprint == $"{Report}/2026-01-{day:00}");

    private static async Task<(Scoreboard Score, IReadOnlyList<ReplayPost> Posts)> RunAsync()
    {
        var posts = new List<ReplayPost>();
        var folders = FunctionCatalogue.Read(Checkout.Root).Where(folder => folder.Manifest.Name is Report or "incident-sweep").ToList();
        var scenario = ScenarioLoader.Load("january-2026") with { To = new DateOnly(2026, 1, 18) };
        var score = await ReplayRun.RunAsync(scenario, folders, folders.Select(folder => folder.Manifest.Name).ToHashSet(), posts.Add, CancellationToken.None);
        return (score, posts);
    }
}
