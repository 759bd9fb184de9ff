using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Repository.Tests.SqlTruth;

public sealed class DetectionTimesTests
{
    [Test]
    public async Task Detection_runs_from_when_the_data_was_due_to_the_first_message()
    {
        var dates = await AskAsync(new HistoryRows().Opened("2026-01-16 07:00").Told("2026-01-16 07:05").Told("2026-01-16 09:00", "edit"));

        Assert.That(dates.Single(), Is.EqualTo(new DetectionTime(
            "phase2/bdl/2026-01-15#1", 2, "bdl", Rows.Night, "Warning", Some.Eastern("2026-01-16 01:00"), Some.Eastern("2026-01-16 07:05"), 365)));
    }

    [TestCase("post")]
    [TestCase("edit")]
    [TestCase("reply")]
    [TestCase("signal")]
    public async Task A_date_that_joined_counts_from_its_own_due_time_to_the_first_message_after_it(string delivery)
    {
        var dates = await AskAsync(new HistoryRows().Opened("2026-01-16 07:00").Told("2026-01-16 07:00")
            .Joined("2026-01-17 07:00", "2026-01-16").Told("2026-01-17 07:10", delivery));

        Assert.That(dates.Select(date => (date.GameDate.Day, date.MinutesToDetect)), Is.EquivalentTo([(15, 360), (16, 370)]));
    }

    [Test]
    public async Task Rows_that_were_appended_twice_are_one()
    {
        Assert.That(await AskAsync(new HistoryRows().Opened("2026-01-16 07:00").Told("2026-01-16 07:00").Again()), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task What_nobody_was_told_of_or_only_that_it_is_over_was_not_detected()
    {
        var silent = new HistoryRows("phase2/a/2026-01-15#1").Opened("2026-01-16 07:00").Left("2026-01-16 09:00");
        var late = new HistoryRows("phase2/b/2026-01-15#1").Opened("2026-01-16 07:00").Said("resolved", "2026-01-16 09:00", HistoryRows.Check, "Resolved")
            .Left("2026-01-16 09:00").Told("2026-01-16 09:00", "post", "Resolved");

        Assert.That(await AskAsync(silent, late), Is.Empty);
    }

    [Test]
    public async Task A_message_after_a_date_had_left_was_not_about_it()
    {
        var dates = await AskAsync(new HistoryRows().Opened("2026-01-16 07:00").Joined("2026-01-17 07:00", "2026-01-16").Left("2026-01-17 09:00")
            .Told("2026-01-17 10:00"));

        Assert.That(dates.Select(date => date.GameDate.Day), Is.EqualTo([16]));
    }

    [Test]
    public async Task A_date_that_came_back_counts_once_from_its_first_sighting()
    {
        var dates = await AskAsync(new HistoryRows().Opened("2026-01-16 07:00").Told("2026-01-16 07:00").Left("2026-01-16 12:00")
            .Joined("2026-01-17 08:00", "2026-01-15").Told("2026-01-17 08:00"));

        Assert.That(dates.Single().MinutesToDetect, Is.EqualTo(360));
    }

    [TestCase("2026-01-14 23:59", 0)]
    [TestCase("2026-01-15 00:00", 1)]
    [TestCase("2026-01-21 23:59", 1)]
    [TestCase("2026-01-22 00:00", 0)]
    public async Task What_was_first_seen_within_the_span_counts_even_when_told_after_it(string seen, int count)
    {
        Assert.That(await AskAsync(new HistoryRows().Opened(seen).Told("2026-01-22 00:05")), Has.Count.EqualTo(count));
    }

    [Test]
    public async Task What_was_first_seen_before_the_span_and_came_back_in_it_counted_then()
    {
        Assert.That(
            await AskAsync(new HistoryRows().Opened("2026-01-14 20:00").Told("2026-01-14 20:00").Left("2026-01-14 22:00")
                .Joined("2026-01-15 08:00", "2026-01-15").Told("2026-01-15 08:00")),
            Is.Empty);
    }

    private static async Task<IReadOnlyList<DetectionTime>> AskAsync(params HistoryRows[] incidents)
    {
        using var warehouse = HistoryAsking.Holding(incidents);
        return await warehouse.AskHistoryAsync<DetectionTime>("DetectionTimes");
    }
}
