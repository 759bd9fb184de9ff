using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Repository.Tests.SqlTruth;

public sealed class PostsPerDayTests
{
    [Test]
    public async Task Kinds_of_messages_are_counted_apart_and_what_is_no_message_not_at_all()
    {
        var day = await OnlyDayAsync(new HistoryRows()
            .Opened("2026-01-16 07:00").Told("2026-01-16 07:00").Told("2026-01-16 07:00").Told("2026-01-16 08:00", "edit")
            .Told("2026-01-16 08:00", "edit").Told("2026-01-16 08:01", "edit").Told("2026-01-16 08:00", "reply").Told("2026-01-16 08:00", "signal").Again());

        Assert.That(day, Is.EqualTo(new DayOfMessages(new DateOnly(2026, 1, 16), 2, 2, 3, 1, 1)));
    }

    [Test]
    public async Task A_day_without_messages_is_there_with_zeros_and_without_a_phase()
    {
        var days = await AskAsync(new HistoryRows().Opened("2026-01-17 07:00"));

        Assert.That(days.Select(day => day.Day.Day).Order(), Is.EqualTo(Enumerable.Range(15, 7)));
        Assert.That(days, Has.All.Matches<DayOfMessages>(day => day is { Phase: null, Posts: 0, Edits: 0, Replies: 0, Signals: 0 }));
    }

    [Test]
    public async Task Phases_of_one_day_are_counted_apart()
    {
        var days = await AskAsync(
            new HistoryRows().Told("2026-01-16 07:00").Told("2026-01-16 09:00"), new HistoryRows("phase3/x/2026-01-15#1", phase: 3).Told("2026-01-16 08:00"));

        Assert.That(days.Where(day => day.Phase is not null).Select(day => (day.Phase, day.Posts)), Is.EquivalentTo([((long?)2, 2), (3, 1)]));
    }

    [Test]
    public async Task Days_are_Eastern_ones_and_the_span_holds_both_its_ends()
    {
        var days = await AskAsync(new HistoryRows().Told("2026-01-14 23:59").Told("2026-01-15 00:00").Told("2026-01-21 23:59").Told("2026-01-22 00:00"));

        Assert.That(days.Where(day => day.Posts > 0).Select(day => (day.Day.Day, day.Posts)), Is.EquivalentTo([(15, 1), (21, 1)]));
    }

    private static async Task<DayOfMessages> OnlyDayAsync(HistoryRows incident) => (await AskAsync(incident)).Single(day => day.Phase is not null);

    private static async Task<IReadOnlyList<DayOfMessages>> AskAsync(params HistoryRows[] incidents)
    {
        using var warehouse = HistoryAsking.Holding(incidents);
        return await warehouse.AskHistoryAsync<DayOfMessages>("PostsPerDay");
    }
}
