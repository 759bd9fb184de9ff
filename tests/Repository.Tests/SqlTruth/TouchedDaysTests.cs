using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Repository.Tests.SqlTruth;

public sealed class TouchedDaysTests
{
    [Test]
    public async Task Words_of_people_are_counted_by_day_with_those_who_said_them()
    {
        var days = await AskAsync(
            new HistoryRows().Opened("2026-01-16 07:00").Said("acknowledged", "2026-01-16 08:00").Said("silenced", "2026-01-16 09:00", "bob").Said("false_positive", "2026-01-16 10:00"));

        Assert.That(days, Is.EqualTo([new TouchedDay(new DateOnly(2026, 1, 16), 3, 2)]));
    }

    [Test]
    public async Task What_ends_by_itself_what_is_told_and_what_repairs_do_is_nobodys_word()
    {
        var days = await AskAsync(
            new HistoryRows().Opened("2026-01-16 07:00").Told("2026-01-16 07:00").Said("unmarked", "2026-01-16 08:00").Said("recovery", "2026-01-16 09:00").Said("proven", "2026-01-16 10:00"));

        Assert.That(days, Is.Empty);
    }

    [Test]
    public async Task A_row_that_was_appended_twice_counts_once() => Assert.That(
        (await AskAsync(new HistoryRows().Said("acknowledged", "2026-01-16 08:00").Again())).Single().Words, Is.EqualTo(1));

    [Test]
    public async Task Days_are_Eastern_ones_and_the_span_holds_both_its_ends() => Assert.That(
        (await AskAsync(new HistoryRows().Said("acknowledged", "2026-01-14 23:59").Said("acknowledged", "2026-01-15 00:00").Said("silenced", "2026-01-21 23:59").Said("silenced", "2026-01-22 00:00")))
            .Select(day => day.Day.Day).Order(), Is.EqualTo([15, 21]));

    private static async Task<IReadOnlyList<TouchedDay>> AskAsync(params HistoryRows[] incidents)
    {
        using var warehouse = HistoryAsking.Holding(incidents);
        return await warehouse.AskHistoryAsync<TouchedDay>("TouchedDays");
    }
}
