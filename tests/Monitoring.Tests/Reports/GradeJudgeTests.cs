using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Reports;

namespace NbaPipeline.Monitoring.Tests.Reports;

public sealed class GradeJudgeTests
{
    [TestCase(100, Grade.Gold)]
    [TestCase(95, Grade.Gold)]
    [TestCase(94, Grade.Silver)]
    [TestCase(75, Grade.Silver)]
    [TestCase(74, Grade.Bronze)]
    [TestCase(50, Grade.Bronze)]
    [TestCase(49, Grade.Poor)]
    [TestCase(0, Grade.Poor)]
    public void A_score_has_its_band_on_both_sides_of_each_line(int there, Grade grade)
    {
        var day = SomeDay.Sharing(there, 100).Graded();

        Assert.That((day.Grade, day.Score), Is.EqualTo((grade, (double)there)));
    }

    [TestCase(Severity.Critical, 100, Grade.Silver)]
    [TestCase(Severity.Critical, 75, Grade.Silver)]
    [TestCase(Severity.Critical, 74, Grade.Bronze)]
    [TestCase(Severity.Warning, 100, Grade.Gold)]
    [TestCase(Severity.Info, 95, Grade.Gold)]
    public void A_critical_finding_keeps_a_day_below_gold_and_a_milder_one_does_not(Severity severity, int there, Grade grade) =>
        Assert.That(SomeDay.Sharing(there, 100).Finding(severity).Graded().Grade, Is.EqualTo(grade));

    [TestCase(100, Grade.Bronze)]
    [TestCase(50, Grade.Bronze)]
    [TestCase(49, Grade.Poor)]
    public void What_could_not_be_looked_at_keeps_a_day_at_bronze(int there, Grade grade) =>
        Assert.That((SomeDay.Sharing(there, 100) with { Blind = ["bdl could not be checked"] }).Graded().Grade, Is.EqualTo(grade));

    [Test]
    public void A_phase_that_nobody_knows_does_not_count_and_caps()
    {
        var day = SomeDay.Whole().With(new PhaseLight(Phase.Raw, SmokeLight.Unknown, "a source could not be asked")).Graded();

        Assert.That((day.Grade, day.Score, day.Of(Phase.Raw).Counts), Is.EqualTo((Grade.Bronze, 100d, false)));
    }

    [Test]
    public void Where_nobody_could_look_at_anything_there_is_no_grade()
    {
        var day = SomeDay.Whole().With([.. SomeDay.Whole().Lights.Select(light => new PhaseLight(light.Phase, SmokeLight.Unknown, "the schedule could not be read"))]).Graded();

        Assert.That((day.Grade, day.Score), Is.EqualTo((Grade.Unknown, (double?)null)));
    }

    [TestCase(SmokeLight.NoGames, Grade.NoGames)]
    [TestCase(SmokeLight.NotDue, Grade.NotDue)]
    public void A_day_of_which_nothing_is_expected_has_no_grade(SmokeLight light, Grade grade)
    {
        var day = SomeDay.Whole().With([.. SomeDay.Whole().Lights.Select(one => new PhaseLight(one.Phase, light, "why"))]).Graded();

        Assert.That((day.Grade, day.Score, day.Lift), Is.EqualTo((grade, (double?)null, (GradeLift?)null)));
    }

    [TestCase(SmokeLight.Fail, 49)]
    [TestCase(SmokeLight.Acceptable, 90)]
    [TestCase(SmokeLight.Pass, 90)]
    public void A_phase_that_failed_is_worth_no_band_whatever_its_share(SmokeLight light, double points) =>
        Assert.That(SomeDay.Whole().With(SomeDay.Light(Phase.Precompute, 9, 10, light)).Graded().Of(Phase.Precompute).Points, Is.EqualTo(points));

    [Test]
    public void A_phase_that_is_only_acceptable_is_never_gold() =>
        Assert.That(SomeDay.Whole().With(SomeDay.Light(Phase.Predictions, 10, 10, SmokeLight.Acceptable)).Graded().Of(Phase.Predictions).Grade, Is.EqualTo(Grade.Silver));

    // Weights 1, 2, 2, 2, 3, and 2 for grades that are due.
    [TestCase(Phase.Scrape, false, 95)]
    [TestCase(Phase.Raw, false, 90)]
    [TestCase(Phase.Predictions, false, 85)]
    [TestCase(Phase.Grading, false, 100)]
    [TestCase(Phase.Grading, true, 91.67)]
    public void A_phase_weighs_what_is_built_on_it_and_grades_only_once_they_are_due(Phase phase, bool gradingIsDue, double score)
    {
        var day = SomeDay.Whole().With(SomeDay.Light(phase, 5, 10)).Graded(gradingIsDue);

        Assert.That(day.Score, Is.EqualTo(score).Within(0.01));
        Assert.That(day.IsSoFar, Is.EqualTo(!gradingIsDue));
    }

    [Test]
    public void A_phase_that_is_not_due_does_not_count_and_makes_a_grade_one_so_far()
    {
        var day = SomeDay.Whole().With(SomeDay.Light(Phase.Precompute, 0, 5, SmokeLight.NotDue)).Graded();

        Assert.That((day.Grade, day.Score, day.IsSoFar), Is.EqualTo((Grade.Gold, 100d, true)));
    }

    [TestCase(5, Grade.Gold)]
    [TestCase(0, Grade.Silver)]
    public void What_is_outstanding_says_what_is_left_if_it_never_comes(int there, Grade atLeast)
    {
        var light = there == 5 ? SomeDay.Light(Phase.Precompute, 5, 5) : SomeDay.Light(Phase.Precompute, 0, 5, SmokeLight.NotDue);

        Assert.That(SomeDay.Whole().With(light).Graded().AtLeast, Is.EqualTo(atLeast));
    }

    [Test]
    public void More_than_was_expected_is_no_more_than_all() =>
        Assert.That(SomeDay.Whole().With(SomeDay.Light(Phase.Raw, 12, 10)).Graded().Score, Is.EqualTo(100));
}
