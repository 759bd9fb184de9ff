using System.ComponentModel.DataAnnotations;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Thresholds;

public sealed class FeatureAndAnalyticsThresholdsTests
{
    private static IEnumerable<TestCaseData> Wrong =>
    [
        new(new FeatureThresholds { CriticalMean = 71 }, "CriticalMean <= WarningMean"),
        new(new FeatureThresholds { CriticalWindow = 71 }, "CriticalWindow <= WarningWindow"),
        new(new FeatureThresholds { WarningMean = 100.5 }, "WarningMean"),
        new(new FeatureThresholds { WarningLowShare = 10 }, "WarningLowShare"),
        new(new FeatureThresholds { LowScore = -1 }, "LowScore"),
        new(new AnalyticsThresholds { CriticalAfter = TimeSpan.FromHours(1) }, "CriticalAfter >= WarningAfter"),
        new(new AnalyticsThresholds { LookBackDays = 0 }, "LookBackDays"),
        new(new AnalyticsThresholds { ProvisionalFor = TimeSpan.FromDays(2) }, "ProvisionalFor"),
    ];

    [TestCaseSource(nameof(Wrong))]
    public void Numbers_that_make_no_sense_are_refused_by_name(object thresholds, string sentence) =>
        Assert.That(Sentences(thresholds), Has.One.Contains(sentence));

    [Test]
    public void The_defaults_hold() => Assert.That(Sentences(new FeatureThresholds()).Concat(Sentences(new AnalyticsThresholds())), Is.Empty);

    private static IEnumerable<string> Sentences(object thresholds)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(thresholds, new ValidationContext(thresholds), results, validateAllProperties: true);
        return results.Select(result => result.ErrorMessage!);
    }
}
