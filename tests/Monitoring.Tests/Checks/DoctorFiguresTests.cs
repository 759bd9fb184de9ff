using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Tests.Checks;

public sealed class DoctorFiguresTests
{
    private static DoctorOutcome Of(string probe, params DoctorFact[] figures) => SomeDoctors.RowOf(probe, SomeDoctors.Night(figures: figures)).Outcome;

    [TestCase(16.5, 0, 5, DoctorOutcome.Passed)]
    [TestCase(10.0, 0, 0, DoctorOutcome.Passed)]
    [TestCase(9.9, 0, 0, DoctorOutcome.Warning)]
    [TestCase(25.0, 0, 0, DoctorOutcome.Passed)]
    [TestCase(25.1, 0, 0, DoctorOutcome.Warning)]
    [TestCase(16.5, 1, 0, DoctorOutcome.Warning)]
    [TestCase(16.5, 0, 6, DoctorOutcome.Warning)]
    public void Lines_are_lines(double mean, int odd, int placeholders, DoctorOutcome expected) => Assert.That(
        Of("line-sanity", SomeDoctors.Predicted(100) with { LineSum = 100 * mean, OddLineCount = odd, PlaceholderCount = placeholders }), Is.EqualTo(expected));

    [TestCase(100, 50, DoctorOutcome.Passed)]
    [TestCase(100, 49, DoctorOutcome.Info)]
    [TestCase(99, 50, DoctorOutcome.Warning)]
    public void Confidence_is_on_its_scale(int scaled, int usual, DoctorOutcome expected) =>
        Assert.That(Of("confidence-scale", SomeDoctors.Predicted(100) with { ConfidenceCount = scaled, UsualCount = usual }), Is.EqualTo(expected));

    [TestCase(35, 65, DoctorOutcome.Passed)]
    [TestCase(34, 66, DoctorOutcome.Info)]
    [TestCase(80, 20, DoctorOutcome.Info)]
    [TestCase(81, 19, DoctorOutcome.Warning)]
    [TestCase(49, 0, DoctorOutcome.NotDue)]
    [TestCase(50, 0, DoctorOutcome.Warning)]
    public void Over_and_under_are_about_as_many(int over, int under, DoctorOutcome expected) =>
        Assert.That(Of("recommendation-balance", SomeDoctors.Predicted() with { OverCount = over, UnderCount = under }), Is.EqualTo(expected));

    [TestCase(75.0, DoctorOutcome.Passed)]
    [TestCase(74.9, DoctorOutcome.Warning)]
    public void Features_do_not_fall_from_one_date_to_the_next(double mean, DoctorOutcome expected)
    {
        FeatureFact Scores(int daysBefore, double score) => new(FeatureFact.Scores, Some.Date.AddDays(-daysBefore), null, score, 200, 0, 0);
        var features = new FeatureFacts(SlateBuilder.Build([Some.Date], []).Single()) { Scores = Scores(0, mean), WeekBefore = [Scores(5, 60), Scores(2, 80)] };

        Assert.That(SomeDoctors.RowOf("feature-regression", SomeDoctors.Night(features: features)).Outcome, Is.EqualTo(expected));
        Assert.That(SomeDoctors.RowOf("feature-regression", SomeDoctors.Night(features: features with { IsEarly = true })).Outcome, Is.EqualTo(DoctorOutcome.NotDue));
    }
}
