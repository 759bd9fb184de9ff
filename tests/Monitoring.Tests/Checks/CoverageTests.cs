using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Tests.Checks;

public sealed class CoverageTests
{
    [TestCase(1, 9, "1 of 9 (11 %)")]
    [TestCase(8, 9, "8 of 9 (88 %)")]
    [TestCase(29, 50, "29 of 50 (58 %)")]
    [TestCase(199, 200, "199 of 200 (99 %)")]
    [TestCase(9, 9, "9 of 9 (100 %)")]
    [TestCase(8, 3, "8 of 3 (266 %)")]
    [TestCase(0, 0, "0 of 0 (100 %)")]
    public void Coverage_reads_as_people_say_it_and_never_rounds_up_to_complete(int observed, int expected, string text)
    {
        Assert.That(new Coverage(observed, expected).ToString(), Is.EqualTo(text));
    }

    [TestCase(8, 9, 1, false)]
    [TestCase(9, 9, 0, true)]
    [TestCase(10, 9, 0, true)]
    [TestCase(0, 0, 0, true)]
    public void What_is_missing_is_never_negative(int observed, int expected, int missing, bool isComplete)
    {
        var coverage = new Coverage(observed, expected);

        Assert.That(coverage.Missing, Is.EqualTo(missing));
        Assert.That(coverage.IsComplete, Is.EqualTo(isComplete));
    }
}
