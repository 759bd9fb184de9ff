using System.ComponentModel.DataAnnotations;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Thresholds;

public sealed class BoxScoreThresholdsTests
{
    private static readonly BoxScoreThresholds Defaults = new();

    private static IEnumerable<TestCaseData> OutOfRange =>
    [
        Case(Defaults with { CriticalBelow = -0.01 }, nameof(BoxScoreThresholds.CriticalBelow)),
        Case(Defaults with { CriticalBelow = 50 }, nameof(BoxScoreThresholds.CriticalBelow)),
        Case(Defaults with { WarningBelow = 1.01 }, nameof(BoxScoreThresholds.WarningBelow)),
        Case(Defaults with { InfoBelow = 100 }, nameof(BoxScoreThresholds.InfoBelow)),
        Case(Defaults with { CriticalAfter = TimeSpan.FromDays(7).Add(TimeSpan.FromSeconds(1)) }, nameof(BoxScoreThresholds.CriticalAfter)),
        Case(Defaults with { WarningAfter = TimeSpan.Zero }, nameof(BoxScoreThresholds.WarningAfter)),
        Case(Defaults with { InfoAfter = TimeSpan.FromMinutes(59) }, nameof(BoxScoreThresholds.InfoAfter)),
        Case(Defaults with { CriticalNeedsMissing = 0 }, nameof(BoxScoreThresholds.CriticalNeedsMissing)),
        Case(Defaults with { CriticalNeedsMissing = 16 }, nameof(BoxScoreThresholds.CriticalNeedsMissing)),
        Case(Defaults with { LookBackDays = 0 }, nameof(BoxScoreThresholds.LookBackDays)),
        Case(Defaults with { LookBackDays = 31 }, nameof(BoxScoreThresholds.LookBackDays)),
        Case(Defaults with { ProvisionalFor = TimeSpan.FromHours(25) }, nameof(BoxScoreThresholds.ProvisionalFor)),
    ];

    [Test]
    public void The_defaults_are_those_of_the_specification()
    {
        Assert.That(Defaults.Tiers, Is.EqualTo(new AgedThreshold[]
        {
            new(Severity.Critical, 0.50, TimeSpan.FromHours(24)),
            new(Severity.Warning, 0.90, TimeSpan.FromHours(12)),
            new(Severity.Info, 1.00, TimeSpan.FromHours(6)),
        }));
        Assert.That(Problems(Defaults), Is.Empty);
    }

    [Test]
    public void The_edges_of_every_range_are_allowed()
    {
        var edges = new BoxScoreThresholds
        {
            CriticalBelow = 0,
            WarningBelow = 1,
            CriticalAfter = TimeSpan.FromDays(7),
            InfoAfter = TimeSpan.FromHours(1),
            CriticalNeedsMissing = 15,
            LookBackDays = 30,
            ProvisionalFor = TimeSpan.Zero,
        };

        Assert.That(Problems(edges), Is.Empty);
    }

    [TestCaseSource(nameof(OutOfRange))]
    public void A_value_out_of_range_is_refused_by_name(BoxScoreThresholds thresholds, string member)
    {
        Assert.That(Problems(thresholds), Is.EqualTo([member]));
    }

    private static TestCaseData Case(BoxScoreThresholds thresholds, string member)
    {
        var value = typeof(BoxScoreThresholds).GetProperty(member)!.GetValue(thresholds);
        return new TestCaseData(thresholds, member).SetArgDisplayNames(member, $"{value}");
    }

    private static IReadOnlyList<string> Problems(BoxScoreThresholds thresholds)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(thresholds, new ValidationContext(thresholds), results, validateAllProperties: true);
        return [.. results.SelectMany(result => result.MemberNames)];
    }
}
