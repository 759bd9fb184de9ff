using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests;

public sealed class FailureScoringTests
{
    private const string Span = """ "from": "2026-01-20T12:00:00Z", "to": "2026-01-20T14:00:00Z" """;

    [TestCase("2026-01-20T12:00:00Z", 503, true)]
    [TestCase("2026-01-20T13:59:59Z", 500, true)]
    [TestCase("2026-01-20T14:00:00Z", 503, false)]
    [TestCase("2026-01-20T11:59:59Z", 503, false)]
    [TestCase("2026-01-20T13:00:00Z", 499, false)]
    [TestCase("2026-01-20T13:00:00Z", 200, false)]
    public void A_function_that_fails_while_Slack_is_down_has_seen_it(string at, int status, bool isSeen)
    {
        var incident = Score("slack_down", new RecordedInvocation(Some.At(at), "a", status, default)).Incidents[0];

        Assert.That((incident.DetectedAt, incident.DetectedBy, incident.MinutesToDetect), isSeen
            ? Is.EqualTo(((DateTimeOffset?)Some.At(at), "a", (int?)0))
            : Is.EqualTo(((DateTimeOffset?)null, (string?)null, (int?)null)));
    }

    [Test]
    public void The_first_failure_counts_and_names_its_function()
    {
        var score = Score("store_down", Failed("12:30", "late"), Failed("12:10", "early"));

        Assert.That((score.Incidents[0].DetectedBy, score.Totals.Detected, score.Totals.Recall, score.Totals.Precision), Is.EqualTo(("early", 1, 1.0, 1.0)));
    }

    [Test]
    public void A_failure_while_nobody_can_ask_is_no_message_to_anybody() =>
        Assert.That(Score("warehouse_down", Failed("12:30", "a")).Incidents[0].DetectedAt, Is.Null);

    [Test]
    public void A_message_that_came_before_the_failure_was_first()
    {
        var post = Some.Post("2026-01-20T12:20:00Z", "phase0/slack/2026-01-20", Severity.Critical);

        var incident = Scorer.Score(World("slack_down"), new([Failed("12:30", "a")], [post], TimeSpan.Zero)).Incidents[0];

        Assert.That((incident.DetectedAt, incident.DetectedBy, incident.Posts), Is.EqualTo(((DateTimeOffset?)post.At, Some.Alert, 1)));
    }

    private static Scoreboard Score(string kind, params RecordedInvocation[] calls) => Scorer.Score(World(kind), new(calls, [], TimeSpan.Zero));

    private static RecordedInvocation Failed(string time, string function) => new(Some.At($"2026-01-20T{time}:00Z"), function, 503, default);

    private static PipelineWorld World(string kind) => Some.World($$"""{ "id": "x", "kind": "{{kind}}", {{Span}} }""");
}
