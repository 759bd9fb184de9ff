using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests;

public sealed class ExpectationTests
{
    private static readonly ReplayPost Seen = Some.Post("2026-01-20T13:00:00Z", "phase2/bdl/2026-01-19") with
    {
        Text = "Second source complete: users not affected",
    };

    [TestCase(""" "within_minutes": 60 """, null)]
    [TestCase(""" "within_minutes": 59 """, "within_minutes")]
    [TestCase(""" "critical_within_minutes": 600 """, "critical_within_minutes")]
    [TestCase(""" "severity_min": "Warning" """, null)]
    [TestCase(""" "severity_min": "Critical" """, "severity_min")]
    [TestCase(""" "severity_max": "Warning" """, null)]
    [TestCase(""" "severity_max": "Info" """, "severity_max")]
    [TestCase(""" "says": "second source complete" """, null)]
    [TestCase(""" "says": "call the president" """, "says")]
    [TestCase(""" "max_posts": 1 """, null)]
    [TestCase(""" "max_posts": 0 """, "max_posts")]
    [TestCase(""" "recovered": "auto" """, "recovered")]
    [TestCase(""" "recovered": "person" """, null)]
    public void Each_promise_holds_or_fails_by_its_own_name(string promise, string? broken)
    {
        var score = Some.Score(World(promise, Some.Alert), Seen);

        Assert.That(score.Failures.Select(failure => failure.What), Is.EqualTo(broken is null ? Array.Empty<string>() : [broken]));
    }

    [Test]
    public void A_fault_found_by_another_function_fails_by_that() =>
        Assert.That(
            Some.Score(World("", "phase3-failure-alert"), Seen).Failures,
            Is.EqualTo([new ExpectationFailure("gap", "detected_by", "phase3-failure-alert", Some.Alert)]));

    [Test]
    public void A_fault_nobody_named_fails_once() =>
        Assert.That(
            Some.Score(World(""" "severity_min": "Warning", "says": "x", "recovered": "auto" """, Some.Alert)).Failures,
            Is.EqualTo([new ExpectationFailure("gap", "detected_by", Some.Alert, Actual: null)]));

    [Test]
    public void What_is_expected_of_functions_that_take_no_part_is_neither_failed_nor_missed()
    {
        var score = Scorer.Score(World("", "phase3-failure-alert"), Some.Record(), new HashSet<string> { Some.Alert });

        Assert.That((score.Passed, score.Missed.Count, score.Totals.Detectable), Is.EqualTo((true, 0, 0)));
    }

    [Test]
    public void A_pending_function_keeps_a_scenario_from_passing() =>
        Assert.That(
            Some.Score(Some.World(more: """, "pending": ["queue-alert"]""")),
            Has.Property("Passed").False.And.Property("Failures").Empty);

    [Test]
    public void A_fault_that_waits_for_a_person_takes_the_zero_touch_days_it_lasts() =>
        Assert.That(Some.Score(World(""" "recovered": "person" """, Some.Alert), Seen).Totals.ZeroTouchDays, Is.EqualTo(1));

    [TestCase("2026-01-24:GSW@MIN", "Timberwolves: GSW@MIN has no rows", PostDelivery.Message, 1)]
    [TestCase("2026-01-24:GSW@MIN", "GSW at MIN has no rows", PostDelivery.Edit, 1)]
    [TestCase("2026-01-24:GSW@MIN", "GSW at MIN has no rows", PostDelivery.Reply, 0)]
    [TestCase("2026-01-25:GSW@MIN", "GSW at MIN has no rows", PostDelivery.Message, 0)]
    [TestCase("2026-01-24:GSW@MIN", "LAL@DAL has no rows", PostDelivery.Message, 0)]
    [TestCase("bdl", "anything", PostDelivery.Message, 1)]
    [TestCase("nbac_gamebook", "anything", PostDelivery.Message, 0)]
    public void A_quiet_entity_may_not_be_named(string entity, string text, PostDelivery delivery, int failures)
    {
        var world = Some.World(more: $$"""
            , "quiet": [{ "from": "2026-01-24T12:00:00Z", "to": "2026-01-26T12:00:00Z", "entity": "{{entity}}", "why": "called off" }]
            """);
        var post = Some.Post("2026-01-25T12:00:00Z", "phase2/bdl/2026-01-24") with { Text = text, Delivery = delivery };

        Assert.That(Some.Score(world, post).Failures, Has.Count.EqualTo(failures));
    }

    [TestCase("2026-01-20T11:59:59Z", PostKind.Open, 0)]
    [TestCase("2026-01-20T12:00:00Z", PostKind.Open, 1)]
    [TestCase("2026-01-20T12:00:00Z", PostKind.Report, 0)]
    public void A_quiet_time_without_an_entity_allows_reports_alone(string at, PostKind kind, int failures)
    {
        var world = Some.World(more: """, "quiet": [{ "from": "2026-01-20T12:00:00Z", "to": "2026-01-20T18:00:00Z" }]""");

        Assert.That(
            Some.Score(world, Some.Post(at, "phase2/bdl/2026-01-19", kind: kind)).Failures.Count(failure => failure.What == "quiet"),
            Is.EqualTo(failures));
    }

    private static PipelineWorld World(string promise, string by)
    {
        var fields = promise.Length == 0 ? "" : $", {promise}";
        return Some.World(Some.MissingOnThe19th, $$""", "expect": [{ "fault": "gap", "detected_by": ["{{by}}"]{{fields}} }]""");
    }
}
