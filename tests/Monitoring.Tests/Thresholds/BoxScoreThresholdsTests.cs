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
        Assert.That(Sentences(Defaults), Is.Empty);
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

        Assert.That(Sentences(edges), Is.Empty);
    }

    [TestCaseSource(nameof(OutOfRange))]
    public void A_value_out_of_range_is_refused_by_name(BoxScoreThresholds thresholds, string member)
    {
        Assert.That(Problems(thresholds), Is.EqualTo([member]));
    }

    [TestCase(0.90, 0.90, 0.90, true)]
    [TestCase(0.91, 0.90, 1.00, false)]
    [TestCase(0.90, 0.91, 0.91, true)]
    [TestCase(0.50, 0.91, 0.90, false)]
    public void A_worse_severity_never_begins_at_a_higher_share(double critical, double warning, double info, bool isAllowed)
    {
        var thresholds = Defaults with { CriticalBelow = critical, WarningBelow = warning, InfoBelow = info };

        Assert.That(Sentences(thresholds), isAllowed ? Is.Empty : Has.One.Contains("CriticalBelow <= WarningBelow <= InfoBelow"));
    }

    [TestCase(12, 12, 12, true)]
    [TestCase(11, 12, 6, false)]
    [TestCase(24, 6, 6, true)]
    [TestCase(24, 5, 6, false)]
    public void A_worse_severity_never_begins_at_a_lower_age(int critical, int warning, int info, bool isAllowed)
    {
        var thresholds = Defaults with
        {
            CriticalAfter = TimeSpan.FromHours(critical),
            WarningAfter = TimeSpan.FromHours(warning),
            InfoAfter = TimeSpan.FromHours(info),
        };

        Assert.That(Sentences(thresholds), isAllowed ? Is.Empty : Has.One.Contains("CriticalAfter >= WarningAfter >= InfoAfter"));
    }

    [Test]
    public void Two_orders_that_do_not_hold_are_two_sentences()
    {
        Assert.That(Sentences(Defaults with { CriticalBelow = 1, CriticalAfter = TimeSpan.FromHours(1) }), Has.Count.EqualTo(2));
    }

    private static TestCaseData Case(BoxScoreThresholds thresholds, string member)
    {
        var value = typeof(BoxScoreThresholds).GetProperty(member)!.GetValue(thresholds);
        return new TestCaseData(thresholds, member).SetArgDisplayNames(member, $"{value}");
    }

    private static IReadOnlyList<string> Problems(BoxScoreThresholds thresholds) =>
        [.. Validated(thresholds).SelectMany(result => result.MemberNames)];

    private static IReadOnlyList<string> Sentences(BoxScoreThresholds thresholds) =>
        [.. Validated(thresholds).Select(result => result.ErrorMessage!)];

    private static List<ValidationResult> Validated(BoxScoreThresholds thresholds)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(thresholds, new ValidationContext(thresholds), results, validateAllProperties: true);
        return results;
    }
}
