using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Reports;

namespace NbaPipeline.Monitoring.Tests.Reports;

public sealed class GradeLiftTests
{
    [Test]
    public void The_one_phase_that_lacks_something_lifts_the_day_and_says_what_to_type()
    {
        var lift = SomeDay.Whole().With(SomeDay.Light(Phase.Raw, 6, 10, SmokeLight.Acceptable)).Finding(Severity.Warning).Graded().Lift!;

        Assert.That((lift.Phase, lift.To, lift.IsEnough), Is.EqualTo((Phase.Raw, Grade.Gold, true)));
        Assert.That(lift.Words, Is.EqualTo("It would be GOLD with phase 2 whole: 6 of 10 things"));
        Assert.That(lift.Command, Does.StartWith("curl").And.Contain("bdl_box_scores"));
    }

    [Test]
    public void Of_several_that_would_do_it_the_earliest_is_named()
    {
        var lift = SomeDay.Whole().With(SomeDay.Light(Phase.Analytics, 8, 10), SomeDay.Light(Phase.Predictions, 8, 10)).Graded().Lift!;

        Assert.That((lift.Phase, lift.To, lift.IsEnough), Is.EqualTo((Phase.Analytics, Grade.Gold, true)));
    }

    [Test]
    public void Where_none_does_it_alone_it_says_where_to_begin()
    {
        var lift = SomeDay.Sharing(60, 100).Graded().Lift!;

        Assert.That((lift.Phase, lift.To, lift.IsEnough), Is.EqualTo((Phase.Scrape, Grade.Bronze, false)));
        Assert.That(lift.Words, Is.EqualTo("No single phase lifts it: 1, 2, 3, 4, 5, 6 all lack something. Begin with phase 1: 60 of 100 things"));
    }

    [Test]
    public void A_critical_of_a_phase_that_is_whole_by_its_counts_is_what_would_lift_it()
    {
        var lift = SomeDay.Whole().Finding(Severity.Critical, Phase.Precompute).Graded().Lift!;

        Assert.That((lift.Phase, lift.To), Is.EqualTo((Phase.Precompute, Grade.Gold)));
        Assert.That(lift.Words, Does.Contain("BDL box scores: 4 of 9 games"));
    }

    [Test]
    public void What_nobody_could_look_at_comes_before_what_could_be_repaired()
    {
        var lift = (SomeDay.Whole() with { Blind = ["The schedule could not be checked: it failed"] }).Graded().Lift!;

        Assert.That((lift.To, lift.Words), Is.EqualTo((Grade.Gold, "It may be GOLD once this can be looked at: The schedule could not be checked: it failed")));
    }

    [TestCase("PGS: 7 of 9 games (78 %), without A@B, C@D", "PGS: 7 of 9 games (78 %), without A@B, C@D")]
    [TestCase("5 of 9 games (56 %), without A@B, C@D, E@F, G@H; due later", "5 of 9 games (56 %), without A@B, C@D, E@F and 1 more; due later")]
    [TestCase("PGS: 0 of 2 games (0 %), without A@B, C@D", "PGS: 0 of 2 games (0 %)")]
    [TestCase("5 systems, 8.1 points off", "5 systems, 8.1 points off")]
    public void A_reason_names_the_first_that_are_missing_and_none_where_all_are(string why, string words) => Assert.That(
        new PhaseGrade(new PhaseLight(Phase.Analytics, SmokeLight.Fail, why), Grade.Poor, 0, 2).Why, Is.EqualTo(words));

    [Test]
    public void Gold_needs_no_lift() => Assert.That(SomeDay.Whole().Graded(), Has.Property("Lift").Null.And.Property("Reasons").Empty);

    [Test]
    public void A_cap_says_why_the_points_are_not_enough()
    {
        var critical = SomeDay.Whole().Finding(Severity.Critical).Graded();
        var blind = (SomeDay.Whole() with { Blind = ["bdl could not be checked"] }).Graded();

        Assert.That(critical.Reasons[0], Is.EqualTo("no more than SILVER with 100 points, because of a Critical: BDL box scores: 4 of 9 games (44 %)"));
        Assert.That(blind.Reasons[0], Is.EqualTo("no more than BRONZE with 100 points, because not everything could be looked at"));
    }
}
