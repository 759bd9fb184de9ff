using System.Globalization;

namespace NbaPipeline.Replay.Tests;

public sealed class CronOccurrencesTests
{
    [Test]
    public void A_half_hourly_schedule_fires_on_both_ends_of_a_span() =>
        Assert.That(
            Fires("*/30 * * * *", "2026-01-12T11:00:00Z", "2026-01-12T12:00:00Z"),
            Is.EqualTo(["2026-01-12T11:00Z", "2026-01-12T11:30Z", "2026-01-12T12:00Z"]));

    [Test]
    public void Hours_are_Eastern_and_follow_the_change_of_the_clocks() =>
        Assert.That(
            Fires("0 8 * * *", "2026-03-07T00:00:00Z", "2026-03-09T00:00:00Z"),
            Is.EqualTo(["2026-03-07T13:00Z", "2026-03-08T12:00Z"]));

    [Test]
    public void Nothing_fires_in_the_hour_that_a_spring_day_skips()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Fires("30 2 * * *", "2026-03-08T05:00:00Z", "2026-03-09T04:00:00Z"), Is.Empty);
            Assert.That(
                Fires("*/30 * * * *", "2026-03-08T06:30:00Z", "2026-03-08T07:30:00Z"),
                Is.EqualTo(["2026-03-08T06:30Z", "2026-03-08T07:00Z", "2026-03-08T07:30Z"]));
        }
    }

    [Test]
    public void The_hour_that_an_autumn_day_repeats_fires_twice_only_where_the_hour_is_open()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Fires("30 1 * * *", "2025-11-02T04:00:00Z", "2025-11-03T04:00:00Z"), Is.EqualTo(["2025-11-02T05:30Z"]));
            Assert.That(
                Fires("30 * * * *", "2025-11-02T05:00:00Z", "2025-11-02T07:00:00Z"),
                Is.EqualTo(["2025-11-02T05:30Z", "2025-11-02T06:30Z"]));
        }
    }

    [Test]
    public void A_range_with_a_step_is_understood() =>
        Assert.That(
            Fires("6-59/15 * * * *", "2026-01-12T11:00:00Z", "2026-01-12T12:00:00Z"),
            Is.EqualTo(["2026-01-12T11:06Z", "2026-01-12T11:21Z", "2026-01-12T11:36Z", "2026-01-12T11:51Z"]));

    private static string[] Fires(string cron, string from, string to) =>
        [.. CronOccurrences.Between(new(cron), Some.At(from), Some.At(to))
            .Select(at => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture))];
}
