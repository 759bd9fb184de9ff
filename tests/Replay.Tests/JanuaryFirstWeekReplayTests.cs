using NbaPipeline.LocalCloud;
using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests;

/// <summary>The deployed class, its SQL in Google's engine, over the real games: held to the truth table of January 2026.</summary>
public sealed class JanuaryFirstWeekReplayTests
{
    private static readonly Lazy<Task<(Scoreboard Score, IReadOnlyList<ReplayPost> Posts)>> Replay = new(RunAsync);

    [Test]
    public async Task The_replay_agrees_with_the_record_and_nothing_is_false()
    {
        var (score, _) = await Replay.Value;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(score.Failures, Is.Empty);
            Assert.That(score.FalseAlerts, Is.Empty);
            Assert.That(score.Missed, Is.Empty);
            Assert.That((score.Passed, score.Totals.Precision, score.Totals.Recall), Is.EqualTo((true, 1.0, 1.0)));
        }
    }

    [TestCase("2026-01-12", "4 of 6")]
    [TestCase("2026-01-13", "5 of 7")]
    [TestCase("2026-01-14", "5 of 7")]
    [TestCase("2026-01-15", "1 of 9")]
    [TestCase("2026-01-16", "5 of 6")]
    [TestCase("2026-01-17", "7 of 9")]
    [TestCase("2026-01-18", "4 of 6")]
    [TestCase("2026-01-19", "8 of 9")]
    [TestCase("2026-01-20", "4 of 7")]
    public async Task Each_night_comes_as_information_and_is_raised_to_a_warning_by_an_edit(string date, string games)
    {
        var (_, posts) = await Replay.Value;

        var told = posts.Where(post => post.Delivery != PostDelivery.Reply)
            .SelectMany(post => post.Findings.Where(finding => finding.Fingerprint == $"phase2/bdl/{date}").Select(finding => (post.Delivery, finding.Severity)))
            .DistinctBy(finding => finding.Severity)
            .ToList();

        Assert.That(told.Select(finding => finding.Severity), Is.EqualTo([Severity.Info, Severity.Warning]));
        Assert.That(told[1].Delivery, Is.EqualTo(PostDelivery.Edit));
        Assert.That(posts.Last(post => post.Delivery == PostDelivery.Edit).Text, Does.Contain($"{date}: {games} games"));
    }

    [Test]
    public async Task The_whole_week_of_one_source_is_one_message()
    {
        var (score, posts) = await Replay.Value;

        Assert.That(posts.Where(post => post.Delivery == PostDelivery.Message).Select(post => (post.Kind, post.Fingerprint)), Is.EqualTo([(PostKind.Open, "phase2/bdl/2026-01-12")]));
        Assert.That(posts.Select(post => post.Problem).Distinct(), Is.EqualTo(["phase2/bdl/2026-01-12#1"]));
        Assert.That((score.Totals.Posts, score.Totals.PostsPerDayMedian, score.Totals.PostsPerDayMax), Is.EqualTo((1, 0.0, 1)));
    }

    [Test]
    public async Task The_15th_is_capped_because_the_second_source_is_complete()
    {
        var (_, posts) = await Replay.Value;

        var night = posts.Where(post => post.Findings.Any(finding => finding.Fingerprint == "phase2/bdl/2026-01-15")).ToList();

        Assert.That(night.Max(post => post.Severity), Is.EqualTo(Severity.Warning));
        Assert.That(night.Select(post => post.Text), Has.Some.Contains("second source complete (NBA.com gamebook)"));
    }

    [Test]
    public async Task A_run_asks_one_query_and_an_unchanged_table_costs_nothing()
    {
        var (score, _) = await Replay.Value;

        Assert.That(score.Totals.Queries, Is.EqualTo(score.Totals.Invocations));
        Assert.That(score.Totals.CacheHits, Is.GreaterThan(score.Totals.Queries / 2));
    }

    private static async Task<(Scoreboard Score, IReadOnlyList<ReplayPost> Posts)> RunAsync()
    {
        var posts = new List<ReplayPost>();
        var folders = FunctionCatalogue.Read(Checkout.Root).Where(folder => folder.Manifest.Name == Some.Alert).ToList();
        var score = await ReplayRun.RunAsync(ScenarioLoader.Load("january-first-week"), folders, only: null, posts.Add, CancellationToken.None);
        return (score, posts);
    }
}
