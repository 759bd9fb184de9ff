using System.Globalization;
using NbaPipeline.Monitoring.Calendar;

namespace NbaPipeline.Monitoring.Tests.Calendar;

public sealed class SeasonOpeningTests
{
    private static readonly DateOnly Opening = new(2025, 10, 21);

    [TestCase("0022500001", true)]
    [TestCase("0022500100", true)]
    [TestCase("0022500101", false)]
    [TestCase("0012500001", false)]
    [TestCase(null, false)]
    public void A_month_shows_its_seasons_opening_by_the_low_numbers_of_regular_games(string? id, bool isShown) =>
        Assert.That(SeasonOpening.Before(Opening.AddDays(5), [On(Opening, id)]), Is.EqualTo(isShown ? Opening : null));

    [Test]
    public void Of_many_low_numbers_the_earliest_night_is_the_opening() =>
        Assert.That(
            SeasonOpening.Before(Opening.AddDays(12), [On(Opening.AddDays(9), "0022500080"), On(Opening, "0022500001"), On(Opening.AddDays(4), "0022500030")]),
            Is.EqualTo(Opening));

    [TestCase("2025-12-25", "0022500009", "2025-12-23", "0022500410")]
    [TestCase("2026-01-19", "0022500014", "2026-01-18", "0022500600")]
    public void A_holiday_with_low_numbers_opens_no_season(string holiday, string low, string dayBefore, string high) =>
        Assert.That(SeasonOpening.Before(DateOnly.Parse(holiday, CultureInfo.InvariantCulture).AddDays(7), [On(dayBefore, high), On(holiday, low)]), Is.Null);

    [Test]
    public void A_record_that_begins_on_a_holiday_shows_no_opening() =>
        Assert.That(SeasonOpening.Before(new(2026, 1, 26), [On("2026-01-19", "0022500014"), On("2026-01-19", "0022500607")]), Is.Null);

    [Test]
    public void What_is_played_after_the_date_opens_nothing_for_it() =>
        Assert.That(SeasonOpening.Before(Opening.AddDays(-1), [On(Opening, "0022500001")]), Is.Null);

    private static GameSighting On(string date, string? id) => On(DateOnly.Parse(date, CultureInfo.InvariantCulture), id);

    private static GameSighting On(DateOnly date, string? id) =>
        new(GameSighting.Schedule, date, id, "HOU", "OKC", null, 1, null, null, null, 1, 0, 0, null, null);
}
