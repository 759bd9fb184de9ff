using System.Globalization;
using NbaPipeline.Monitoring.Calendar;

namespace NbaPipeline.Monitoring.Tests.Calendar;

public sealed class PipelineClockTests
{
    [TestCase("2026-01-16T05:30:00Z", "2026-01-16", TestName = "Half_past_midnight_in_the_east_belongs_to_the_new_day")]
    [TestCase("2026-01-16T04:59:59Z", "2026-01-15", TestName = "One_second_before_midnight_in_the_east_belongs_to_the_old_day")]
    [TestCase("2026-01-16T05:00:00Z", "2026-01-16", TestName = "Midnight_in_the_east_belongs_to_the_new_day")]
    [TestCase("2026-01-16T01:00:00Z", "2026-01-15", TestName = "An_evening_game_keeps_its_date_though_UTC_is_a_day_ahead")]
    [TestCase("2025-11-02T03:59:59Z", "2025-11-01", TestName = "The_autumn_clock_day_begins_at_04_UTC")]
    [TestCase("2025-11-02T04:00:00Z", "2025-11-02", TestName = "The_autumn_clock_day_begins_on_summer_time")]
    [TestCase("2025-11-03T04:59:59Z", "2025-11-02", TestName = "The_autumn_clock_day_ends_on_winter_time")]
    [TestCase("2026-03-08T05:00:00Z", "2026-03-08", TestName = "The_spring_clock_day_begins_on_winter_time")]
    [TestCase("2026-03-09T03:59:59Z", "2026-03-08", TestName = "The_spring_clock_day_ends_on_summer_time")]
    [TestCase("2026-03-09T04:00:00Z", "2026-03-09", TestName = "The_day_after_the_spring_clock_day_begins_at_04_UTC")]
    public void A_game_date_is_an_eastern_date(string instant, string date)
    {
        var clock = new PipelineClock(new StoppedClock(Utc(instant)));

        Assert.That(clock.Today, Is.EqualTo(DateOnly.Parse(date, CultureInfo.InvariantCulture)));
    }

    [TestCase("2026-01-15", "10:00", "2026-01-15T15:00:00Z", TestName = "Ten_in_winter_is_15_UTC")]
    [TestCase("2026-06-01", "10:00", "2026-06-01T14:00:00Z", TestName = "Ten_in_summer_is_14_UTC")]
    [TestCase("2025-11-02", "00:30", "2025-11-02T04:30:00Z", TestName = "Before_the_autumn_change_is_summer_time")]
    [TestCase("2025-11-02", "01:30", "2025-11-02T05:30:00Z", TestName = "An_hour_shown_twice_is_the_first_of_the_two")]
    [TestCase("2025-11-02", "02:00", "2025-11-02T07:00:00Z", TestName = "After_the_autumn_change_is_winter_time")]
    [TestCase("2026-03-08", "01:59", "2026-03-08T06:59:00Z", TestName = "Before_the_spring_change_is_winter_time")]
    [TestCase("2026-03-08", "02:30", "2026-03-08T07:30:00Z", TestName = "A_skipped_time_lies_as_far_behind_the_gap")]
    [TestCase("2026-03-08", "03:00", "2026-03-08T07:00:00Z", TestName = "After_the_spring_change_is_summer_time")]
    public void A_wall_clock_time_is_one_instant(string date, string time, string instant)
    {
        var at = PipelineClock.At(DateOnly.Parse(date, CultureInfo.InvariantCulture), TimeOnly.Parse(time, CultureInfo.InvariantCulture));

        Assert.That(at, Is.EqualTo(Utc(instant)));
        Assert.That(at.Offset, Is.EqualTo(TimeSpan.Zero));
    }

    [Test]
    public void Now_is_what_the_injected_clock_shows()
    {
        var time = new StoppedClock(Utc("2026-01-16T04:59:00Z"));
        var clock = new PipelineClock(time);

        time.Advance(TimeSpan.FromMinutes(1));

        Assert.That(clock.Now, Is.EqualTo(Utc("2026-01-16T05:00:00Z")));
        Assert.That(clock.Today, Is.EqualTo(new DateOnly(2026, 1, 16)));
    }

    private static DateTimeOffset Utc(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
