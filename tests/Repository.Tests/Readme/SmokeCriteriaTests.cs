using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Repository.Tests.Readme;

public sealed class SmokeCriteriaTests
{
    [Test]
    public void The_page_of_criteria_is_that_of_the_thresholds() => Assert.That(
        Checkout.Read("shared/Monitoring/Checks/Smoke/CRITERIA.md"),
        Is.EqualTo(SmokeCriteria.Markdown(SmokeRules.Default)), "scripts/ops readme writes it");

    [Test]
    public void Another_threshold_is_another_page()
    {
        var stricter = SmokeRules.Default with { Smoke = new SmokeThresholds { RawPassFrom = 0.95 } };

        Assert.That(SmokeCriteria.Markdown(stricter), Does.Contain("95 % of the games in any active source").And.Not.EqualTo(SmokeCriteria.Markdown(SmokeRules.Default)));
    }
}
