using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using static NbaPipeline.Monitoring.Checks.Severity;
using static NbaPipeline.Monitoring.Pipeline.SourceRegistry;

namespace NbaPipeline.Monitoring.Tests.Checks;

public sealed class BoxScoreJudgeTests
{
    /// <summary>An ordinary game of <see cref="Some"/> ends here.</summary>
    private static readonly DateTimeOffset End = Some.Eastern("2026-01-15 22:00");

    [TestCase(9, 10, 5, 59, 59, null)]
    [TestCase(9, 10, 6, 0, 0, Info)]
    [TestCase(8, 10, 6, 0, 0, Info)]
    [TestCase(8, 10, 11, 59, 59, Info)]
    [TestCase(8, 10, 12, 0, 0, Warning)]
    [TestCase(4, 10, 23, 59, 59, Warning)]
    [TestCase(4, 10, 24, 0, 0, Critical)]
    [TestCase(9, 10, 48, 0, 0, Info, TestName = "Ninety_percent_is_not_below_ninety")]
    [TestCase(5, 10, 48, 0, 0, Warning, TestName = "Half_is_not_below_half")]
    [TestCase(10, 10, 48, 0, 0, null, TestName = "Complete_is_complete")]
    [TestCase(0, 1, 48, 0, 0, Warning, TestName = "One_missing_game_is_never_critical")]
    [TestCase(0, 2, 48, 0, 0, Critical, TestName = "Two_missing_games_can_be_critical")]
    [TestCase(1, 3, 48, 0, 0, Critical)]
    [TestCase(1, 2, 48, 0, 0, Warning)]
    public void A_tier_begins_at_its_age_and_below_its_share(int held, int games, int hours, int minutes, int seconds, Severity? severity)
    {
        var verdict = Judged.At(End + new TimeSpan(hours, minutes, seconds), Some.Night(games, bdl: held), BallDontLie);

        Assert.That(verdict.Severity, Is.EqualTo(severity));
        Assert.That(verdict.Outcome, Is.EqualTo(severity is null ? Outcome.Passed : Outcome.Failed));
    }

    [TestCase(12, 6, 4, false)]
    [TestCase(13, 7, 5, false)]
    [TestCase(14, 7, 5, false)]
    [TestCase(15, 9, 1, true)]
    [TestCase(16, 6, 5, false)]
    [TestCase(17, 9, 7, false)]
    [TestCase(18, 6, 4, false)]
    [TestCase(19, 9, 8, false)]
    [TestCase(20, 7, 4, false)]
    public void In_January_BDL_was_a_warning_and_users_were_not_affected(int day, int games, int bdl, bool isCapped)
    {
        var date = new DateOnly(2026, 1, day);

        var finding = Judged.TheNextNight(Some.Night(games, bdl, games, date)).Findings.Single();

        Assert.That(finding.Severity, Is.EqualTo(Warning));
        Assert.That(finding.Fingerprint.ToString(), Is.EqualTo($"phase2/bdl/2026-01-{day}"));
        Assert.That(finding.Subject, Does.StartWith("BDL").And.Contain($"{bdl} of {games}"));
        Assert.That(finding.Impact, Does.Contain("not affected").And.Contain("second source complete"));
        Assert.That(finding.Threshold.Contains("because a second source is complete", StringComparison.Ordinal), Is.EqualTo(isCapped));
    }

    [TestCase(22, 8)]
    [TestCase(23, 8)]
    [TestCase(24, 6)]
    public void Late_in_January_the_gamebook_was_a_warning_and_users_were_not_affected(int day, int games)
    {
        var date = new DateOnly(2026, 1, day);

        var finding = Judged.TheNextNight(Some.Night(games, games, 0, date)).Findings.Single();

        Assert.That(finding.Severity, Is.EqualTo(Warning));
        Assert.That(finding.Fingerprint.ToString(), Is.EqualTo($"phase2/nbac_gamebook/2026-01-{day}"));
        Assert.That(finding.Impact, Does.Contain("not affected").And.Contain("BDL"));
    }

    [TestCase(1, 8, Critical, Warning, TestName = "A_second_source_that_is_itself_incomplete_excuses_nobody")]
    [TestCase(1, 1, Critical, Critical, TestName = "Both_sources_down_is_critical_for_both")]
    [TestCase(1, 9, Warning, null, TestName = "A_complete_second_source_caps_at_warning")]
    public void Two_sources_excuse_each_other_only_when_complete(int bdl, int gamebook, Severity ofBdl, Severity? ofGamebook)
    {
        var verdict = Judged.At("2026-01-17 10:00", Some.Night(9, bdl, gamebook), BallDontLie, Gamebook);
        var bySource = verdict.Findings.ToDictionary(finding => finding.Fingerprint.Entity);

        Assert.That(bySource["bdl"].Severity, Is.EqualTo(ofBdl));
        Assert.That(bySource["bdl"].Impact.StartsWith("Users affected", StringComparison.Ordinal), Is.EqualTo(ofGamebook is not null));
        Assert.That(bySource.GetValueOrDefault("nbac_gamebook")?.Severity, Is.EqualTo(ofGamebook));
    }

    [Test]
    public void A_second_source_that_is_not_due_yet_excuses_nobody()
    {
        var finding = Judged.At("2026-01-16 04:00", Some.Night(9, bdl: 7), BallDontLie, Gamebook).Findings.Single();

        Assert.That(finding.Impact, Does.StartWith("Users affected"));
    }

    [Test]
    public void Only_games_old_enough_count_towards_a_tier()
    {
        GameSighting[] night = [Some.Scheduled(tip: "14:00"), Some.Scheduled("PHX@DET", id: "0022500579"), Some.Scheduled("BOS@MIA", id: "0022500580")];

        Assert.That(Judged.At("2026-01-16 17:00", night, BallDontLie).Severity, Is.EqualTo(Warning));
        Assert.That(Judged.At("2026-01-16 22:00", night, BallDontLie).Severity, Is.EqualTo(Critical));
    }

    [Test]
    public void Before_anything_is_due_nothing_is_missing_and_the_due_time_is_told()
    {
        var verdict = Judged.At("2026-01-15 21:59:59", Some.Night(7), BallDontLie, Gamebook);

        Assert.That(verdict.Outcome, Is.EqualTo(Outcome.NotDue));
        Assert.That(verdict.Dates.Single().Summary, Does.Contain("2026-01-15 22:00 ET (03:00 UTC)"));
        Assert.That(verdict.Findings, Is.Empty);
    }

    [Test]
    public void A_source_that_is_due_later_says_when()
    {
        var date = Judged.At("2026-01-16 09:59:59", Some.Night(7, bdl: 7), BallDontLie, Gamebook).Dates.Single();

        Assert.That(date.Outcome, Is.EqualTo(Outcome.Passed));
        Assert.That(date.Summary, Does.Contain("BDL 7 of 7").And.Contain("gamebook not due before 2026-01-16 10:00 ET"));
    }

    [Test]
    public void A_date_on_which_no_source_counts_owes_nothing()
    {
        var verdict = Judged.At("2026-01-17 10:00", Some.Night(7));

        Assert.That(verdict.Outcome, Is.EqualTo(Outcome.NotDue));
        Assert.That(verdict.Dates.Single().Summary, Does.Contain("no source"));
    }

    [Test]
    public void A_source_that_was_looked_at_and_is_fine_is_healthy()
    {
        var verdict = Judged.At("2026-01-17 10:00", Some.Night(9, 7, 9), BallDontLie, Gamebook);

        Assert.That(
            verdict.Healthy.Select(fingerprint => fingerprint.ToString()),
            Is.EquivalentTo(["phase2/nbac_gamebook/2026-01-15", "phase2/bdl-surplus/2026-01-15", "phase2/nbac_gamebook-surplus/2026-01-15"]));
    }

    [Test]
    public void A_box_score_in_which_nobody_played_is_missing_and_said_to_be_hollow()
    {
        var hollow = Some.BoxScore(BallDontLie) with { ActiveCount = 0 };

        var finding = Judged.At("2026-01-16 10:00", [Some.Scheduled(), hollow], BallDontLie).Findings.Single();

        Assert.That(finding.Details.Single(), Does.Contain("nobody played"));
    }
}
