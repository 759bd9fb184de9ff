using System.ComponentModel.DataAnnotations;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Thresholds;

public sealed class UserPhaseThresholdsTests
{
    private static readonly GradingThresholds Grading = new();
    private static readonly PredictionThresholds Predictions = new();

    private static IEnumerable<TestCaseData> Wrong =>
    [
        new(Grading with { CriticalBelow = -0.01 }, "CriticalBelow"),
        new(Grading with { WarningBelow = 1.01 }, "WarningBelow"),
        new(Grading with { CriticalBelow = 0.91 }, "CriticalBelow <= WarningBelow"),
        new(Grading with { LookBackDays = 0 }, "LookBackDays"),
        new(Grading with { ProvisionalFor = TimeSpan.FromHours(25) }, "ProvisionalFor"),
        new(Predictions with { FewestPlayers = 0 }, "FewestPlayers"),
        new(Predictions with { UsualShare = 1.01 }, "UsualShare"),
        new(Predictions with { TrailingDays = 0 }, "TrailingDays"),
        new(Predictions with { BootstrapDays = 31 }, "BootstrapDays"),
        new(Predictions with { BeforeTip = TimeSpan.FromHours(13) }, "BeforeTip"),
        new(Predictions with { TrackedSystems = " , " }, "TrackedSystems"),
    ];

    [Test]
    public void The_defaults_make_sense() =>
        Assert.That(Sentences(Grading).Concat(Sentences(Predictions)), Is.Empty);

    [TestCaseSource(nameof(Wrong))]
    public void A_value_that_makes_no_sense_is_refused_by_name(object thresholds, string name) =>
        Assert.That(Sentences(thresholds), Has.Count.EqualTo(1).And.One.Contains(name));

    [Test]
    public void Tracked_systems_are_names_with_commas() =>
        Assert.That((Predictions with { TrackedSystems = "xgboost_v1, catboost_v8,xgboost_v1," }).Tracked, Is.EqualTo(["catboost_v8", "xgboost_v1"]));

    [Test]
    public void Grades_are_due_at_1500_eastern_of_the_next_day_also_when_the_clocks_change() =>
        Assert.That(Grading.DueAt(new DateOnly(2026, 3, 7)), Is.EqualTo(new DateTimeOffset(2026, 3, 8, 19, 0, 0, TimeSpan.Zero)));

    private static List<string> Sentences(object thresholds)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(thresholds, new ValidationContext(thresholds), results, validateAllProperties: true);
        return [.. results.Select(result => result.ErrorMessage!)];
    }
}
