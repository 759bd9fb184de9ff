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
    public async Task Each_night_ends_as_one_warning_with_its_games_counted(string date, string games)
    {
        var (_, posts) = await Replay.Value;

        var told = posts.Where(post => post.Fingerprint == $"phase2/bdl/{date}").ToList();

        Assert.That(told.Select(post => (post.Kind, post.Severity)), Is.EqualTo([(PostKind.Open, Severity.Info), (PostKind.Rise, Severity.Warning)]));
        Assert.That(told[^1].Title, Does.Contain($"BDL box scores: {games} games"));
    }

    [Test]
    public async Task Nothing_else_is_said_in_the_whole_time()
    {
        var (_, posts) = await Replay.Value;

        Assert.That(posts, Has.Count.EqualTo(18));
    }

    [Test]
    public async Task The_15th_is_capped_because_the_second_source_is_complete()
    {
        var (_, posts) = await Replay.Value;

        var last = posts.Last(post => post.Fingerprint == "phase2/bdl/2026-01-15");

        Assert.That(last.Severity, Is.EqualTo(Severity.Warning));
        Assert.That(last.Text, Does.Contain("second source complete (NBA.com gamebook)"));
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
