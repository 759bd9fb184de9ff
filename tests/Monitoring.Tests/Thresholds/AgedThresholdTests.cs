using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Thresholds;

public sealed class AgedThresholdTests
{
    private static readonly AgedThreshold Warning = new(Severity.Warning, 0.90, TimeSpan.FromHours(12));

    [TestCase(9, 10, false)]
    [TestCase(899, 1000, true)]
    [TestCase(27, 30, false)]
    [TestCase(10, 10, false)]
    [TestCase(11, 10, false)]
    [TestCase(0, 1, true)]
    [TestCase(0, 0, false)]
    public void A_share_below_the_limit_breaks_it_and_the_limit_itself_does_not(int observed, int expected, bool isBroken)
    {
        Assert.That(Warning.IsBrokenBy(new Coverage(observed, expected)), Is.EqualTo(isBroken));
    }

    [Test]
    public void A_rule_says_its_numbers()
    {
        Assert.That(Warning.ToString(), Does.StartWith("Warning").And.Contain("90 %").And.Contain("12 h"));
    }
}
