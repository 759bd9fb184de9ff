using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests;

public sealed class ScorerTests
{
    private const string Gap = "phase2/bdl/2026-01-19";

    [Test]
    public void A_message_about_a_faults_cell_detects_it()
    {
        var score = Some.Score(
            Some.World(Some.MissingOnThe19th),
            Some.Post("2026-01-20T12:30:00Z", Gap, Severity.Info),
            Some.Post("2026-01-20T18:00:00Z", Gap, kind: PostKind.Rise));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                score.Incidents[0],
                Has.Property("MinutesToDetect").EqualTo(30).And.Property("Severity").EqualTo(Severity.Warning).And.Property("Posts").EqualTo(2));
            Assert.That(score.Totals, Has.Property("Precision").EqualTo(1.0).And.Property("Recall").EqualTo(1.0));
        }
    }

    [TestCase(0, false)]
    [TestCase(1, true)]
    [TestCase(null, true)]
    public void More_false_alerts_than_the_scenario_allows_break_it(int? most, bool passed)
    {
        var score = Some.Score(
            new PipelineWorld(Some.World(Some.MissingOnThe19th).Scenario with { FalseAlertsMax = most }), Some.Post("2026-01-20T12:30:00Z", "phase4/pdc/2026-01-19"));

        Assert.That((score.FalseAlerts.Count, score.Passed), Is.EqualTo((1, passed)));
    }

    [Test]
    public void A_message_before_the_first_tier_takes_no_negative_time() =>
        Assert.That(
            Some.Score(Some.World(Some.MissingOnThe19th), Some.Post("2026-01-20T07:00:00Z", Gap)).Incidents[0].MinutesToDetect,
            Is.Zero);

    [Test]
    public void A_message_before_the_fault_begins_is_a_false_alert_and_detects_nothing()
    {
        var score = Some.Score(Some.World(Some.MissingOnThe19th), Some.Post("2026-01-19T22:00:00Z", Gap));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(score.FalseAlerts.Select(alert => alert.Why), Is.EqualTo(["no fault owns phase 2, bdl, 2026-01-19 at that time"]));
            Assert.That(score.Missed, Is.EqualTo(["gap"]));
        }
    }

    [Test]
    public void Precision_is_the_share_of_calls_that_belong_to_a_fault()
    {
        var score = Some.Score(
            Some.World(Some.MissingOnThe19th),
            Some.Post("2026-01-20T12:00:00Z", Gap),
            Some.Post("2026-01-20T12:00:00Z", "phase2/nbac_gamebook/2026-01-19"),
            Some.Post("2026-01-20T12:00:00Z", "phase4/PDC/2026-01-19"),
            Some.Post("2026-01-20T12:00:00Z", "report/daily/2026-01-19", kind: PostKind.Report));

        Assert.That(
            (score.Totals.Precision, score.Totals.Posts, score.Totals.Reports, score.FalseAlerts.Count),
            Is.EqualTo((1.0 / 3, 3, 1, 2)));
    }

    [Test]
    public void Recall_leaves_out_what_cannot_be_detected()
    {
        var score = Some.Score(Some.World(Some.MissingOnThe19th + """
            , { "id": "late", "kind": "source_late", "source": "bdl", "date": "2026-01-20", "hours": 1 }
            , { "id": "hidden", "kind": "source_games_missing", "source": "bdl", "date": "2026-01-20", "count": 3, "detectable": false, "why": "a test" }
            """));

        Assert.That((score.Totals.Faults, score.Totals.Detectable, score.Totals.Recall, score.Missed.Count), Is.EqualTo((3, 1, 0.0, 1)));
    }

    [Test]
    public void Silence_over_a_healthy_world_is_perfect()
    {
        var score = Some.Score(Some.World());

        Assert.That(
            (score.Passed, score.Totals.Precision, score.Totals.Recall, score.Totals.MedianMinutesToDetect, score.Totals.ZeroTouchDays),
            Is.EqualTo((true, 1.0, 1.0, (double?)null, 2)));
    }

    [Test]
    public void A_second_open_message_for_an_open_problem_is_a_false_alert()
    {
        var score = Some.Score(Some.World(Some.MissingOnThe19th), Some.Post("2026-01-20T12:00:00Z", Gap), Some.Post("2026-01-20T12:30:00Z", Gap));

        Assert.That(
            (score.FalseAlerts.Single().Why, score.Totals.Precision, score.Incidents[0].Posts),
            Is.EqualTo(($"{Gap} was open already", 0.5, 1)));
    }

    [Test]
    public void After_an_all_clear_a_problem_may_open_again() =>
        Assert.That(
            Some.Score(
                Some.World(Some.MissingOnThe19th),
                Some.Post("2026-01-20T12:00:00Z", Gap),
                Some.Post("2026-01-20T13:00:00Z", Gap, kind: PostKind.Resolve),
                Some.Post("2026-01-20T14:00:00Z", Gap)).FalseAlerts,
            Is.Empty);

    [Test]
    public void An_all_clear_stays_with_the_fault_it_was_opened_for_however_late()
    {
        var world = Some.World("""{ "id": "late", "kind": "source_late", "source": "bdl", "game": "2026-01-19:MIL@ATL", "hours": 8 }""");

        var score = Some.Score(
            world,
            Some.Post("2026-01-20T03:00:00Z", Gap, Severity.Info),
            Some.Post("2026-01-21T09:00:00Z", Gap, Severity.Info, PostKind.Resolve));

        Assert.That(
            (score.FalseAlerts.Count, score.Incidents[0].ResolvedAt, score.Incidents[0].Recovered),
            Is.EqualTo((0, (DateTimeOffset?)Some.At("2026-01-21T09:00:00Z"), (RecoveryKind?)RecoveryKind.Self)));
    }

    [Test]
    public void One_message_over_several_dates_detects_all_and_counts_for_the_earliest()
    {
        var world = Some.World($$"""
            {{Some.MissingOnThe19th}},
            { "id": "next", "kind": "source_games_missing", "source": "bdl", "date": "2026-01-20", "count": 3 }
            """);

        var score = Some.Score(world, Some.Post("2026-01-21T18:00:00Z", "phase2/bdl/2026-01-19..2026-01-20"));

        Assert.That(
            score.Incidents.Select(incident => (incident.DetectedAt is not null, incident.Posts)),
            Is.EqualTo([(true, 1), (true, 0)]));
    }

    [Test]
    public void A_fault_that_still_lasts_is_meant_before_one_that_has_ended()
    {
        var world = Some.World($$"""
            { "id": "late", "kind": "source_late", "source": "bdl", "game": "2026-01-19:MIL@ATL", "hours": 1 },
            {{Some.MissingOnThe19th}}
            """);

        var incidents = Some.Score(world, Some.Post("2026-01-20T12:00:00Z", Gap)).Incidents;

        Assert.That(incidents.Select(incident => (incident.Posts, incident.DetectedBy)), Is.EqualTo([(0, (string?)null), (1, Some.Alert)]));
    }

    [Test]
    public void A_finding_inside_another_message_counts_for_the_function_that_found_it()
    {
        var parent = Some.Post("2026-01-20T12:00:00Z", "phase3/PGS/2026-01-19") with
        {
            Function = "phase3-failure-alert", Findings = [new(PostKind.Open, Severity.Warning, Gap, Some.Alert)],
        };

        Assert.That(Some.Score(Some.World(Some.MissingOnThe19th), parent).Incidents[0].DetectedBy, Is.EqualTo(Some.Alert));
    }

    [Test]
    public void A_date_that_an_edit_adds_and_that_is_healthy_is_a_false_alert()
    {
        var edit = Some.Post("2026-01-20T18:00:00Z", "phase2/bdl/2026-01-18..2026-01-19", kind: PostKind.Edit) with { Delivery = PostDelivery.Edit, Problem = "p" };

        var score = Some.Score(Some.World(Some.MissingOnThe19th), Some.Post("2026-01-20T12:30:00Z", Gap) with { Problem = "p" }, edit, edit);

        Assert.That(score.FalseAlerts.Select(alert => alert.Why), Is.EqualTo(["it names phase 2, bdl, 2026-01-18 too, which no fault owns"]));
        Assert.That(score.Totals.Precision, Is.EqualTo(1.0), "precision counts messages that call somebody");
    }

    [Test]
    public void A_date_that_is_struck_out_is_over_for_its_own_fault()
    {
        var world = Some.World($$"""
            {{Some.MissingOnThe19th}},
            { "id": "next", "kind": "source_games_missing", "source": "bdl", "date": "2026-01-20", "count": 3 }
            """);
        var open = Some.Post("2026-01-21T18:00:00Z", "phase2/bdl/2026-01-19..2026-01-20") with { Problem = "p" };
        var edit = open with
        {
            At = Some.At("2026-01-21T19:00:00Z"), Kind = PostKind.Edit, Delivery = PostDelivery.Edit,
            Findings = [new(PostKind.Open, Severity.Warning, Gap, Some.Alert) { IsOver = true }, new(PostKind.Open, Severity.Warning, "phase2/bdl/2026-01-20", Some.Alert)],
        };

        var score = Some.Score(world, open, edit);

        Assert.That(score.Incidents.Select(incident => incident.ResolvedAt), Is.EqualTo([(DateTimeOffset?)edit.At, null]));
    }

    [Test]
    public void Posts_are_counted_by_Eastern_day()
    {
        var score = Some.Score(
            Some.World(Some.MissingOnThe19th),
            Some.Post("2026-01-21T04:59:00Z", Gap), Some.Post("2026-01-21T04:59:30Z", Gap, kind: PostKind.Resolve), Some.Post("2026-01-21T05:00:00Z", Gap));

        Assert.That((score.Totals.PostsPerDayMax, score.Totals.PostsPerDayMedian), Is.EqualTo((2, 1.0)));
    }

    [TestCase(new int[0], null, null)]
    [TestCase(new[] { 7 }, 7.0, 7.0)]
    [TestCase(new[] { 9, 1 }, 5.0, 9.0)]
    [TestCase(new[] { 3, 1, 2 }, 2.0, 3.0)]
    [TestCase(new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20 }, 10.5, 19.0)]
    public void Median_and_p95_are_those_of_the_textbook(int[] minutes, double? median, double? p95) =>
        Assert.That((Statistics.Median(minutes), Statistics.P95(minutes)), Is.EqualTo((median, p95)));
}
