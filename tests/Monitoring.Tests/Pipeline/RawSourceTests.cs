using System.Globalization;
using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Tests.Pipeline;

public sealed class RawSourceTests
{
    [TestCase("2026-01-15", "14:00", "2026-01-15 17:00")]
    [TestCase("2026-01-15", "22:30", "2026-01-16 01:30")]
    [TestCase("2025-11-01", "22:30", "2025-11-02 01:30")]
    public void BDL_is_due_when_the_game_is_over(string date, string tip, string due)
    {
        Assert.That(SourceRegistry.BallDontLie.DueAt(Game(date, tip)), Is.EqualTo(Some.Eastern(due)));
    }

    [TestCase("2026-01-15", "14:00", "2026-01-16T15:00:00Z")]
    [TestCase("2026-01-15", "22:30", "2026-01-16T15:00:00Z")]
    [TestCase("2025-11-01", "19:00", "2025-11-02T15:00:00Z")]
    [TestCase("2026-03-07", "19:00", "2026-03-08T14:00:00Z")]
    public void The_gamebook_is_due_at_ten_the_next_morning_in_the_east(string date, string tip, string due)
    {
        Assert.That(SourceRegistry.Gamebook.DueAt(Game(date, tip)), Is.EqualTo(DateTimeOffset.Parse(due, CultureInfo.InvariantCulture)));
    }

    [TestCase(11, "2026-01-16 10:00", TestName = "A_delay_that_ends_before_the_morning_waits_for_it")]
    [TestCase(12, "2026-01-16 10:00", TestName = "A_delay_that_ends_as_the_morning_begins_is_due_then")]
    [TestCase(13, "2026-01-16 11:00", TestName = "A_delay_that_ends_after_the_morning_counts")]
    public void The_later_of_delay_and_morning_counts(int hours, string due)
    {
        var source = SourceRegistry.Gamebook with { Delay = TimeSpan.FromHours(hours) };

        Assert.That(source.DueAt(Game("2026-01-15", "19:00")), Is.EqualTo(Some.Eastern(due)));
    }

    [TestCase("2024-10-21", false, false)]
    [TestCase("2024-10-22", true, true)]
    [TestCase("2026-01-27", true, true)]
    [TestCase("2026-01-28", false, true)]
    public void BDL_counts_from_the_first_record_until_it_was_switched_off(string date, bool bdl, bool gamebook)
    {
        var active = SourceRegistry.Default.ActiveOn(DateOnly.Parse(date, CultureInfo.InvariantCulture));

        Assert.That(active.Contains(SourceRegistry.BallDontLie), Is.EqualTo(bdl));
        Assert.That(active.Contains(SourceRegistry.Gamebook), Is.EqualTo(gamebook));
    }

    [Test]
    public void A_source_is_asked_when_it_counts_on_any_of_the_dates()
    {
        var lastDay = new DateOnly(2026, 1, 27);

        Assert.That(SourceRegistry.Default.ActiveOnAnyOf([lastDay, lastDay.AddDays(1)]), Has.Count.EqualTo(2));
        Assert.That(SourceRegistry.Default.ActiveOnAnyOf([lastDay.AddDays(1)]), Is.EqualTo([SourceRegistry.Gamebook]));
    }

    private static SlateGame Game(string date, string tip) =>
        SlateBuilder.Build([Date(date)], [Some.Scheduled(date: Date(date), tip: tip)]).Single().Expected.Single();

    private static DateOnly Date(string date) => DateOnly.Parse(date, CultureInfo.InvariantCulture);
}
