using System.Globalization;
using NbaPipeline.Monitoring.Calendar;

namespace NbaPipeline.Monitoring.Tests.Calendar;

public sealed class SeasonCalendarTests
{
    /// <summary>The season 2025-26 as it was played: its first and last dates, its breaks, its stages.</summary>
    private static readonly SeasonCalendar Season = new(
    [
        .. Nights("2025-10-21", "2026-04-12", GameKind.RegularSeason)
            .Where(night => !Breaks.Contains(night.Date) && (night.Date < AllStar.From || night.Date > AllStar.To)),
        (Day("2025-12-16"), GameKind.CupFinal),
        (Day("2026-02-15"), GameKind.NotCounting),
        .. Nights("2026-04-14", "2026-04-15", GameKind.PlayIn),
        (Day("2026-04-17"), GameKind.PlayIn),
        .. Nights("2026-04-18", "2026-06-13", GameKind.Playoffs).Where(night => night.Date != Day("2026-06-12")),
    ]);

    private static HashSet<DateOnly> Breaks => [Day("2025-11-27"), Day("2025-12-24"), Day("2026-04-11")];

    private static (DateOnly From, DateOnly To) AllStar => (Day("2026-02-13"), Day("2026-02-18"));

    [TestCase("2025-09-20", SeasonStage.OffSeason)]
    [TestCase("2025-09-21", SeasonStage.PreSeason)]
    [TestCase("2025-10-20", SeasonStage.PreSeason)]
    [TestCase("2025-10-21", SeasonStage.Bootstrap)]
    [TestCase("2025-11-17", SeasonStage.Bootstrap)]
    [TestCase("2025-11-18", SeasonStage.Regular)]
    [TestCase("2025-11-27", SeasonStage.Break)]
    [TestCase("2025-11-28", SeasonStage.Regular)]
    [TestCase("2025-12-16", SeasonStage.Regular)]
    [TestCase("2025-12-24", SeasonStage.Break)]
    [TestCase("2026-02-12", SeasonStage.Regular)]
    [TestCase("2026-02-15", SeasonStage.Break)]
    [TestCase("2026-02-19", SeasonStage.Regular)]
    [TestCase("2026-04-12", SeasonStage.Regular)]
    [TestCase("2026-04-13", SeasonStage.Break)]
    [TestCase("2026-04-14", SeasonStage.PlayIn)]
    [TestCase("2026-04-16", SeasonStage.Break)]
    [TestCase("2026-04-18", SeasonStage.Playoffs)]
    [TestCase("2026-06-12", SeasonStage.Break)]
    [TestCase("2026-06-13", SeasonStage.Playoffs)]
    [TestCase("2026-07-13", SeasonStage.Break)]
    [TestCase("2026-07-14", SeasonStage.OffSeason)]
    public void A_stage_follows_from_the_schedule(string date, SeasonStage stage)
    {
        Assert.That(Season.StageOf(Day(date)), Is.EqualTo(stage));
    }

    [Test]
    public void A_season_that_opens_in_December_bootstraps_in_December()
    {
        var season = new SeasonCalendar(Nights("2020-12-22", "2021-05-16", GameKind.RegularSeason));

        Assert.That(season.StageOf(Day("2020-10-21")), Is.EqualTo(SeasonStage.OffSeason));
        Assert.That(season.StageOf(Day("2021-01-18")), Is.EqualTo(SeasonStage.Bootstrap));
        Assert.That(season.StageOf(Day("2021-01-19")), Is.EqualTo(SeasonStage.Regular));
    }

    [Test]
    public void A_season_ends_only_after_its_quiet_days_because_play_off_dates_are_published_late()
    {
        var season = new SeasonCalendar(Nights("2025-10-21", "2026-04-12", GameKind.RegularSeason));

        Assert.That(season.StageOf(Day("2026-04-13")), Is.EqualTo(SeasonStage.Break));
    }

    [Test]
    public void Games_that_do_not_count_make_no_season()
    {
        Assert.That(() => new SeasonCalendar([(Day("2026-02-15"), GameKind.NotCounting)]), Throws.ArgumentException);
    }

    private static IEnumerable<(DateOnly Date, GameKind Kind)> Nights(string from, string to, GameKind kind) => Enumerable
        .Range(Day(from).DayNumber, Day(to).DayNumber - Day(from).DayNumber + 1)
        .Select(number => (DateOnly.FromDayNumber(number), kind));

    private static DateOnly Day(string date) => DateOnly.Parse(date, CultureInfo.InvariantCulture);
}
