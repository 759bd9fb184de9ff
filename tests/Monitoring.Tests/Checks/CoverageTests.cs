using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Tests.Checks;

public sealed class CoverageTests
{
    [TestCase(1, 9, "1 of 9 (11 %)")]
    [TestCase(4, 6, "4 of 6 (67 %)")]
    [TestCase(8, 9, "8 of 9 (89 %)")]
    [TestCase(29, 50, "29 of 50 (58 %)")]
    [TestCase(1, 200, "1 of 200 (1 %)", TestName = "Half_a_percent_rounds_up")]
    [TestCase(1, 201, "1 of 201 (0 %)", TestName = "Less_than_half_a_percent_rounds_down")]
    [TestCase(199, 200, "199 of 200 (99 %)")]
    [TestCase(299, 300, "299 of 300 (99 %)", TestName = "All_but_one_of_very_many_is_not_all")]
    [TestCase(300, 300, "300 of 300 (100 %)")]
    [TestCase(9, 9, "9 of 9 (100 %)")]
    [TestCase(0, 9, "0 of 9 (0 %)")]
    [TestCase(10, 9, "10 of 9 (111 %)")]
    [TestCase(8, 3, "8 of 3 (267 %)")]
    [TestCase(0, 0, "0 of 0 (100 %)")]
    public void Coverage_is_rounded_as_people_do_and_only_what_is_complete_is_100_percent(int observed, int expected, string text)
    {
        Assert.That(new Coverage(observed, expected).ToString(), Is.EqualTo(text));
    }

    [Test]
    public void Coverage_names_what_it_counts_between_the_numbers_and_the_share()
    {
        Assert.That(new Coverage(4, 6).Of("games"), Is.EqualTo("4 of 6 games (67 %)"));
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
