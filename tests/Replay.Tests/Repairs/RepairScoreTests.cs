using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests.Repairs;

public sealed class RepairScoreTests
{
    private const string Gap = "phase2/bdl/2026-01-19";
    private const string Expect = """, "expect": [{ "fault": "gap", "detected_by": ["box-score-completeness-alert"], "recovered": "auto" }] """;

    [Test]
    public void A_fault_that_our_call_ended_is_recovered_by_us_and_says_how_long_it_took()
    {
        var line = Line();
        line.Call(Scrape("2026-01-20T15:00:00Z"));

        var score = Score(line, Some.Post("2026-01-20T14:00:00Z", Gap));

        var observable = line.World.Faults[0].ObservableAt!.Value;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(score.Incidents[0].Recovered, Is.EqualTo(RecoveryKind.Auto));
            Assert.That(score.Incidents[0].MinutesToRecover, Is.EqualTo((int)Math.Ceiling((Some.At("2026-01-20T15:03:00Z") - observable).TotalMinutes)));
            Assert.That((score.Totals.Recoverable, score.Totals.Recovered, score.Failures.Count), Is.EqualTo((1, 1, 0)));
        }
    }

    [Test]
    public void A_fault_that_nobody_mended_is_not_recovered()
    {
        var score = Score(Line(), Some.Post("2026-01-20T14:00:00Z", Gap));

        Assert.That((score.Incidents[0].Recovered, score.Incidents[0].MinutesToRecover, score.Totals.Recovered), Is.EqualTo(((RecoveryKind?)null, (int?)null, 0)));
    }

    [Test]
    public void A_fault_that_ends_by_itself_is_not_ours_whatever_we_called()
    {
        var line = new WorldLine(Some.Scenario("""{ "id": "gap", "kind": "source_late", "source": "bdl", "games": ["2026-01-19:MIA@GSW"], "hours": 9 }"""));
        line.Call(Scrape("2026-01-20T23:00:00Z"));

        Assert.That(Score(line).Incidents[0].Recovered, Is.EqualTo(RecoveryKind.Self));
    }

    [Test]
    public void An_end_that_is_told_before_the_rows_are_there_is_without_proof()
    {
        var line = new WorldLine(Some.Scenario(
            Some.MissingOnThe19th + """, { "id": "lie", "kind": "recovery_lies", "dates": ["2026-01-19"], "endpoint": "/scrape" }"""));
        line.Call(Scrape("2026-01-20T15:00:00Z"));

        var score = Score(line, Some.Post("2026-01-20T14:00:00Z", Gap), Some.Post("2026-01-20T15:10:00Z", Gap, kind: PostKind.Resolve));

        // The call was answered with success and started nothing, so the claim rests on the answer alone.
        Assert.That(score.Totals.RecoveredWithoutProof, Is.EqualTo(1));
    }

    [Test]
    public void An_end_that_is_told_once_the_rows_are_there_has_its_proof()
    {
        var line = Line();
        line.Call(Scrape("2026-01-20T15:00:00Z"));

        var score = Score(line, Some.Post("2026-01-20T14:00:00Z", Gap), Some.Post("2026-01-20T15:10:00Z", Gap, kind: PostKind.Resolve));

        Assert.That(score.Totals.RecoveredWithoutProof, Is.Zero);
    }

    [TestCase("2026-01-19", 0)]
    [TestCase("2026-01-20", 1)]
    public void Each_night_of_a_fault_has_an_end_of_its_own(string night, int withoutProof)
    {
        var line = new WorldLine(Some.Scenario("""
            { "id": "gap", "kind": "source_games_missing", "source": "bdl", "games": ["2026-01-19:MIA@GSW", "2026-01-20:LAL@DEN"] }
            """));
        line.Call(Scrape("2026-01-21T08:00:00Z"));
        line.Call(Scrape("2026-01-21T09:00:00Z", "2026-01-20"));

        // A minute after the second call: the first night is whole, the rows of the second are on their way.
        var score = Score(line, Some.Post("2026-01-21T07:00:00Z", $"phase2/bdl/{night}"), Some.Post("2026-01-21T09:01:00Z", $"phase2/bdl/{night}", kind: PostKind.Resolve));

        Assert.That(score.Totals.RecoveredWithoutProof, Is.EqualTo(withoutProof));
    }

    [TestCase("2026-01-20T15:02:00Z", 1)]
    [TestCase("2026-01-20T15:30:00Z", 1)]
    public void The_same_again_while_it_runs_or_after_it_worked_is_a_duplicate(string again, int duplicates)
    {
        var line = Line();
        line.Call(Scrape("2026-01-20T15:00:00Z"));
        line.Call(Scrape(again));

        Assert.That(Score(line).Totals.DuplicateTriggers, Is.EqualTo(duplicates));
    }

    [Test]
    public void A_second_attempt_after_one_that_brought_nothing_is_none()
    {
        var line = new WorldLine(Some.Scenario(
            """{ "id": "gap", "kind": "source_games_missing", "source": "bdl", "games": ["2026-01-19:MIA@GSW"], "repairable": false }"""));
        line.Call(Scrape("2026-01-20T15:00:00Z"));
        line.Call(Scrape("2026-01-20T15:30:00Z"));

        Assert.That(Score(line).Totals.DuplicateTriggers, Is.Zero);
    }

    [Test]
    public void Another_date_is_no_duplicate()
    {
        var line = Line();
        line.Call(Scrape("2026-01-20T15:00:00Z"));
        line.Call(Scrape("2026-01-20T15:01:00Z", "2026-01-18"));

        Assert.That(Score(line).Totals.DuplicateTriggers, Is.Zero);
    }

    private static WorldLine Line() => new(Some.Scenario(Some.MissingOnThe19th, Expect));

    private static Scoreboard Score(WorldLine line, params ReplayPost[] posts) =>
        Scorer.Score(line.World, Some.Record(posts) with { Calls = line.Calls, Untouched = line.Untouched });

    private static ServiceCall Scrape(string at, string date = "2026-01-19") =>
        new(Some.At(at), "nba-scrapers", "POST", "scrape") { Body = $$"""{"scraper":"bdl_box_scores","date":"{{date}}"}""" };
}
