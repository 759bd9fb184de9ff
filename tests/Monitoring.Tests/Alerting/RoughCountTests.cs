using NbaPipeline.Monitoring.Alerting;

namespace NbaPipeline.Monitoring.Tests.Alerting;

public sealed class RoughCountTests
{
    [TestCase(1, "1 run")]
    [TestCase(2, "2 runs")]
    [TestCase(3, "3 or more runs")]
    [TestCase(9, "3 or more runs")]
    [TestCase(10, "10 or more runs")]
    [TestCase(29, "10 or more runs")]
    [TestCase(30, "30 or more runs")]
    [TestCase(99, "30 or more runs")]
    [TestCase(100, "100 or more runs")]
    public void A_growing_number_is_said_in_steps(int count, string words) => Assert.That(RoughCount.Of(count, "run"), Is.EqualTo(words));
}
