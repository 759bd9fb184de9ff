using System.ComponentModel.DataAnnotations;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Thresholds;

public sealed class SmokeThresholdsTests
{
    private static readonly SmokeThresholds Defaults = new();

    private static IEnumerable<TestCaseData> Wrong =>
    [
        new(Defaults with { RawPassFrom = 90 }, "RawPassFrom"),
        new(Defaults with { RawAcceptableFrom = 0.91 }, "acceptable is more than what passes"),
        new(Defaults with { AnalyticsAcceptableFrom = 0.81 }, "acceptable is more than what passes"),
        new(Defaults with { PrecomputeAcceptableFrom = 5 }, "acceptable is more than what passes"),
        new(Defaults with { FewestSystems = 0 }, "FewestSystems"),
        new(Defaults with { GradingPassFrom = 0.96 }, "not in this order"),
        new(Defaults with { ExcellentErrorBelow = 8.1 }, "not in this order"),
        new(Defaults with { PassPoints = 101 }, "PassPoints"),
    ];

    [Test]
    public void The_defaults_make_sense() => Assert.That(Sentences(Defaults), Is.Empty);

    [TestCaseSource(nameof(Wrong))]
    public void A_value_that_makes_no_sense_is_refused_by_name(SmokeThresholds thresholds, string words) =>
        Assert.That(Sentences(thresholds), Has.Count.EqualTo(1).And.One.Contains(words));

    private static List<string> Sentences(SmokeThresholds thresholds)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(thresholds, new ValidationContext(thresholds), results, validateAllProperties: true);
        return [.. results.Select(result => result.ErrorMessage!)];
    }
}
