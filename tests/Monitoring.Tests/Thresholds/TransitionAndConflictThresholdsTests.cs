using System.ComponentModel.DataAnnotations;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Thresholds;

public sealed class TransitionAndConflictThresholdsTests
{
    private static readonly TransitionThresholds Transitions = new();
    private static readonly ConflictThresholds Conflicts = new();

    private static IEnumerable<TestCaseData> Wrong =>
    [
        new(Transitions with { ReadyShare = 1.01 }, "ReadyShare"),
        new(Transitions with { LookBackDays = 0 }, "LookBackDays"),
        new(Transitions with { WatchFor = TimeSpan.FromMinutes(29) }, "WatchFor"),
        new(Transitions with { RecheckEvery = TimeSpan.Zero }, "RecheckEvery"),
        new(Transitions with { WarningAfter = TimeSpan.FromHours(3) }, "WarningAfter <= CriticalAfter"),
        new(Conflicts with { Retries = 0 }, "Retries"),
        new(Conflicts with { BreakerShare = -0.01 }, "BreakerShare"),
        new(Conflicts with { BreakerGames = 0 }, "BreakerGames"),
        new(Conflicts with { BufferAge = TimeSpan.FromMinutes(29) }, "BufferAge"),
        new(Conflicts with { LookBackDays = 0 }, "LookBackDays"),
        new(Conflicts with { LoadedDays = 0 }, "LoadedDays"),
    ];

    [Test]
    public void The_defaults_make_sense() => Assert.That(Sentences(Transitions).Concat(Sentences(Conflicts)), Is.Empty);

    [TestCaseSource(nameof(Wrong))]
    public void A_value_that_makes_no_sense_is_refused_by_name(object thresholds, string name) =>
        Assert.That(Sentences(thresholds), Has.Count.EqualTo(1).And.One.Contains(name));

    private static List<string> Sentences(object thresholds)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(thresholds, new ValidationContext(thresholds), results, validateAllProperties: true);
        return [.. results.Select(result => result.ErrorMessage!)];
    }
}
