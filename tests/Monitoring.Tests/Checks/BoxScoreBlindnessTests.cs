using NbaPipeline.Monitoring.Checks;
using static NbaPipeline.Monitoring.Pipeline.SourceRegistry;

namespace NbaPipeline.Monitoring.Tests.Checks;

/// <summary>What the judge says, and does not say, of a date on which a witness could not be asked.</summary>
public sealed class BoxScoreBlindnessTests
{
    [Test]
    public void An_unknown_source_is_not_evaluated_and_the_other_is_still_judged()
    {
        var verdict = Judged.WithoutBdlAt("2026-01-17 10:00", Some.Night(9, gamebook: 4), Gamebook);

        Assert.That(verdict.Outcome, Is.EqualTo(Outcome.NotEvaluated));
        Assert.That(verdict.Dates.Single().Outcome, Is.EqualTo(Outcome.NotEvaluated));
        Assert.That(verdict.Dates.Single().Summary, Does.Contain("BDL unknown"));
        Assert.That(verdict.Unknowns.Single().ToString(), Does.StartWith("BDL could not be checked").And.Contain("no such column"));
        Assert.That(verdict.Findings.Single().Fingerprint.Entity, Is.EqualTo("nbac_gamebook"));
        Assert.That(verdict.Healthy, Is.Empty);
    }

    [Test]
    public void A_game_that_an_unknown_source_may_hold_is_not_said_to_be_nowhere()
    {
        var night = Some.Night(2, gamebook: 1);

        var impact = Judged.WithoutBdlAt("2026-01-17 10:00", night, Gamebook).Findings.Single().Impact;

        Assert.That(impact, Does.StartWith("Users affected unless BDL, which could not be checked, holds PHX@DET:"));
        Assert.That(Judged.At("2026-01-17 10:00", night, Gamebook).Findings.Single().Impact, Does.Not.Contain("unless"));
    }

    [Test]
    public void A_date_that_vanished_from_the_schedule_ends_nothing()
    {
        var verdict = Judged.At("2026-01-17 10:00", [Some.BoxScore(BallDontLie)], BallDontLie, Gamebook);

        Assert.That((verdict.Outcome, verdict.Healthy.Count), Is.EqualTo((Outcome.NoGames, 0)));
    }

    [Test]
    public void While_one_source_is_unknown_the_other_is_not_declared_healthy()
    {
        var night = Some.Night(9, gamebook: 9);

        Assert.That(Judged.WithoutBdlAt("2026-01-17 10:00", night, Gamebook).Healthy, Is.Empty);
        Assert.That(Judged.At("2026-01-17 10:00", night, Gamebook).Healthy, Has.Count.EqualTo(2));
    }

    [TestCase("0032500001", Outcome.NoGames)]
    [TestCase("0022500578", Outcome.NotEvaluated)]
    public void An_unknown_source_matters_only_on_a_date_with_more_than_placeholders(string id, Outcome outcome)
    {
        var verdict = Judged.WithoutBdlAt("2026-01-17 10:00", [Some.Scheduled(id: id)], Gamebook);

        Assert.That(verdict.Outcome, Is.EqualTo(outcome));
        Assert.That(verdict.Dates.Single().Outcome, Is.EqualTo(outcome));
        Assert.That(verdict.Unknowns, Has.Count.EqualTo(outcome is Outcome.NotEvaluated ? 1 : 0));
    }

    [Test]
    public void A_game_that_only_seems_called_off_is_not_evaluated_while_a_source_is_unknown()
    {
        var unscored = Some.Scheduled() with { AwayScore = null, HomeScore = null };

        var verdict = Judged.WithoutBdlAt("2026-01-17 10:00", [unscored], Gamebook);

        Assert.That(verdict.Outcome, Is.EqualTo(Outcome.NotEvaluated));
        Assert.That(verdict.Dates.Single().Summary, Is.EqualTo("NBA.com gamebook no games; BDL unknown"));
        Assert.That(Judged.At("2026-01-17 10:00", [unscored], Gamebook).Outcome, Is.EqualTo(Outcome.NoGames));
    }

    [Test]
    public void Without_the_schedule_no_date_is_evaluated()
    {
        var verdict = Verdict.WithoutSchedule(BoxScoreCompleteness.CheckName, [Some.Date, Some.Date.AddDays(1)], new Blindness("backendError", Blindness.Warehouse));

        Assert.That(verdict.Dates.Select(date => date.Outcome), Is.EqualTo([Outcome.NotEvaluated, Outcome.NotEvaluated]));
        Assert.That(verdict.Outcome, Is.EqualTo(Outcome.NotEvaluated));
        Assert.That(verdict.Unknowns.Single().ToString(), Does.Contain("schedule").And.Contain("backendError"));
        Assert.That(verdict.Findings.Count + verdict.Healthy.Count, Is.Zero);
    }
}
