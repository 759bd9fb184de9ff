using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests;

public sealed class ReportModelTests
{
    private const string Gap = "phase2/bdl/2026-01-19";
    private static readonly DateOnly The19th = new(2026, 1, 19);
    private static readonly PipelineWorld World = Some.World(Some.MissingOnThe19th);

    [Test]
    public void A_told_fault_stands_in_its_cell_with_when_how_loudly_and_its_end()
    {
        var mark = Mark(
            Some.Post("2026-01-20T12:30:00Z", Gap, Severity.Info),
            Some.Post("2026-01-20T18:00:00Z", Gap, Severity.Critical, PostKind.Rise),
            Some.Post("2026-01-20T20:00:00Z", Gap, Severity.Critical, PostKind.Resolve));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((mark.State, mark.Fault, mark.Name, mark.Entity), Is.EqualTo((HeatState.Told, 0, "gap", "bdl")));
            Assert.That((mark.ObservableAt, mark.MinutesToDetect), Is.EqualTo((World.Faults[0].ObservableAt, 30)));
            Assert.That((mark.CriticalAt, mark.Severity), Is.EqualTo((Some.At("2026-01-20T18:00:00Z"), Severity.Critical)));
            Assert.That(mark.ResolvedAt, Is.EqualTo(Some.At("2026-01-20T20:00:00Z")));
        }
    }

    [Test]
    public void A_fault_that_nobody_can_be_told_of_stands_among_the_monitors_by_the_call_that_failed()
    {
        var world = Some.World("""{ "id": "slack", "kind": "slack_down", "from": "2026-01-20T12:00:00Z", "to": "2026-01-20T14:00:00Z" }""");
        var failed = new RecordedInvocation(Some.At("2026-01-20T12:30:00Z"), Some.Alert, 503, default);

        var replayed = Reports.Of(world, [failed], []);

        var map = ReportModel.Of(replayed).HeatMap;
        Assert.That(map.Phases.Select(phase => phase.Number), Is.EqualTo([0, 2, 3, 4, 5, 6]));
        Assert.That(map.Marks[(new(2026, 1, 20), 0)].Select(mark => (mark.State, mark.ToldAt, mark.Severity)), Is.EqualTo([(HeatState.Told, (DateTimeOffset?)failed.At, (Severity?)null)]));
        Assert.That(ReplayReport.Write(replayed), Does.Contain("shown by a call that failed (5xx) 20 Jan 07:30 ET").And.Contain("0 monitors").And.Not.Contain("1 orchestration"));
    }

    [Test]
    public void An_untold_fault_is_missed_and_its_cell_says_so()
    {
        var mark = Mark();

        Assert.That((mark.State, mark.ToldAt, mark.MinutesToDetect, mark.ResolvedAt), Is.EqualTo((HeatState.Missed, (DateTimeOffset?)null, (int?)null, (DateTimeOffset?)null)));
    }

    [Test]
    public void A_fault_that_nobody_has_to_tell_is_not_missed()
    {
        var world = Some.World("""{ "id": "late", "kind": "source_late", "source": "bdl", "date": "2026-01-19", "hours": 1, "detectable": false, "why": "an hour" }""");

        Assert.That(Marks(Reports.Of(world), 2).Select(mark => mark.State), Is.EqualTo([HeatState.Exempt]));
    }

    [Test]
    public void A_false_alert_stands_where_it_points_and_gives_its_phase_content()
    {
        var map = ReportModel.Of(Reports.Of(World, Some.Post("2026-01-20T12:30:00Z", "phase4/pdc/2026-01-19"))).HeatMap;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(map.Marks[(The19th, 4)].Select(mark => (mark.State, mark.Fault, mark.Entity)), Is.EqualTo([(HeatState.False, (int?)null, "pdc")]));
            Assert.That(map.Phases.Where(phase => phase.HasContent).Select(phase => phase.Number), Is.EqualTo([2, 4]));
        }
    }

    [TestCase("phase4/pdc/2025-06-01")]
    [TestCase("phase9/pdc/2026-01-19")]
    public void A_false_alert_about_another_season_or_no_phase_is_counted_and_gets_no_row(string fingerprint)
    {
        var map = ReportModel.Of(Reports.Of(World, Some.Post("2026-01-20T12:30:00Z", fingerprint))).HeatMap;

        Assert.That((map.Elsewhere, map.Dates.Count), Is.EqualTo((1, 2)));
    }

    [Test]
    public void A_message_is_one_history_of_versions_with_its_replies()
    {
        var messages = MessageHistories.Of(
        [
            Reports.Sent("2026-01-20T12:30:00Z", "first", "1.1"),
            Reports.Sent("2026-01-20T13:00:00Z", "reply", "1.2", answers: "1.1"),
            Reports.Sent("2026-01-20T14:00:00Z", "second", "1.1", edits: "1.1"),
            Reports.Sent("2026-01-20T15:00:00Z", "another", "1.3", "phase2/bdl/2026-01-20"),
        ]);

        Assert.That(messages.Select(one => (one.Number, one.Versions.Count, one.Replies.Count, (string?)one.Last.Body["text"])), Is.EqualTo([(1, 2, 1, "second"), (2, 1, 0, "another")]));
    }

    [Test]
    public void A_day_has_its_bars_its_messages_and_the_calls_that_failed()
    {
        RecordedInvocation[] calls = [new(Some.At("2026-01-20T12:00:00Z"), Some.Alert, 503, default), new(Some.At("2026-01-20T12:30:00Z"), Some.Alert, 200, default)];
        var days = ReportModel.Of(Reports.Of(World, calls, [Some.Post("2026-01-20T12:30:00Z", Gap)])).Days;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(days.Select(day => day.Day), Is.EqualTo([The19th, The19th.AddDays(1), The19th.AddDays(2), The19th.AddDays(3)]));
            Assert.That(days[1].Events.Select(one => one.Kind), Is.EqualTo([TimelineKind.Failure, TimelineKind.Post]));
            Assert.That(days[1].Bars.Select(bar => bar.Name), Is.EqualTo(["gap"]));
            Assert.That(days[1].Place(Some.At("2026-01-20T17:00:00Z")), Is.EqualTo(50));
        }
    }

    [TestCase("detected_by", "a-alert", null, "gap: nobody was told; a-alert should have said it.")]
    [TestCase("within_minutes", 30, 31, "gap: told 31 minutes after it could be seen; 30 are allowed.")]
    [TestCase("critical_within_minutes", 150, null, "gap: never called Critical; promised within 150 minutes.")]
    [TestCase("max_posts", 1, 2, "gap: 2 new messages; 1 are allowed.")]
    [TestCase("anything", null, 2, "gap: anything was 2, expected nothing.")]
    public void A_promise_that_was_not_kept_is_a_sentence(string what, object? expected, object? actual, string sentence) =>
        Assert.That(FailureWords.Of(new("gap", what, expected, actual)), Is.EqualTo(sentence));

    private static HeatMark Mark(params ReplayPost[] posts) => Marks(Reports.Of(World, posts), 2).Single();

    private static IEnumerable<HeatMark> Marks(Replayed replayed, int phase) => ReportModel.Of(replayed).HeatMap.Marks[(The19th, phase)];
}
