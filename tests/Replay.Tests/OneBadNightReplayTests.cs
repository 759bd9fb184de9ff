using NbaPipeline.LocalCloud;
using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests;

/// <summary>One night from its first sign to its end: the deployed alert and the sweep, over HTTP, on the local cloud's Slack.</summary>
public sealed class OneBadNightReplayTests
{
    private static readonly Lazy<Task<(Scoreboard Score, IReadOnlyList<ReplayPost> Posts)>> Bot = new(() => RunAsync(SinkKind.Bot));
    private static readonly Lazy<Task<(Scoreboard Score, IReadOnlyList<ReplayPost> Posts)>> Webhook = new(() => RunAsync(SinkKind.Webhook));

    [Test]
    public async Task Every_step_to_critical_and_the_end_are_edits_of_one_message_answered_in_its_thread()
    {
        var (_, posts) = await Bot.Value;

        Assert.That(posts.Select(post => (post.Delivery, post.Kind, post.Severity, post.At.UtcDateTime.ToString("dd HH:mm", null))), Is.EqualTo(
        [
            (PostDelivery.Message, PostKind.Open, Severity.Info, "16 09:00"),
            (PostDelivery.Edit, PostKind.Rise, Severity.Warning, "16 15:00"),
            (PostDelivery.Reply, PostKind.Rise, Severity.Warning, "16 15:00"),
            (PostDelivery.Edit, PostKind.Rise, Severity.Critical, "17 03:30"),
            (PostDelivery.Reply, PostKind.Rise, Severity.Critical, "17 03:30"),
            (PostDelivery.Edit, PostKind.Resolve, Severity.Critical, "17 13:00"),
            (PostDelivery.Reply, PostKind.Resolve, Severity.Critical, "17 13:00"),
        ]));
    }

    [Test]
    public async Task The_score_holds_what_the_scenario_expects()
    {
        var (score, _) = await Bot.Value;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(score.Failures, Is.Empty);
            Assert.That((score.Passed, score.Totals.Posts, score.Totals.Edits, score.Totals.Replies), Is.EqualTo((true, 1, 3, 3)));
            Assert.That(score.Incidents.Single().ResolvedAt, Is.EqualTo(Some.At("2026-01-17T13:00:00Z")));
            Assert.That((score.Totals.Precision, score.Totals.Recall), Is.EqualTo((1.0, 1.0)));
        }
    }

    [Test]
    public async Task Somebody_is_called_by_name_when_it_becomes_critical_and_never_at_its_end()
    {
        var (_, posts) = await Bot.Value;

        Assert.That(posts.Where(post => post.Text.Contains("<!here>", StringComparison.Ordinal)).Select(post => (post.Kind, post.Severity)), Is.EqualTo([(PostKind.Rise, Severity.Critical)]));
    }

    [Test]
    public async Task Webhooks_which_cannot_edit_open_rise_twice_and_end()
    {
        var (score, posts) = await Webhook.Value;

        Assert.That(posts.Select(post => (post.Delivery, post.Kind, post.Severity)), Is.EqualTo(
        [
            (PostDelivery.Message, PostKind.Open, Severity.Info),
            (PostDelivery.Message, PostKind.Rise, Severity.Warning),
            (PostDelivery.Message, PostKind.Rise, Severity.Critical),
            (PostDelivery.Message, PostKind.Resolve, Severity.Critical),
        ]));
        Assert.That(score.FalseAlerts, Is.Empty);
    }

    private static async Task<(Scoreboard Score, IReadOnlyList<ReplayPost> Posts)> RunAsync(SinkKind sink)
    {
        var posts = new List<ReplayPost>();
        var scenario = ScenarioLoader.Load("one-bad-night") with { Sink = sink };
        var folders = FunctionCatalogue.Read(Checkout.Root).Where(folder => folder.Manifest.Name is Some.Alert or "incident-sweep").ToList();
        var score = await ReplayRun.RunAsync(scenario, folders, only: null, posts.Add, CancellationToken.None);
        return (score, posts);
    }
}
