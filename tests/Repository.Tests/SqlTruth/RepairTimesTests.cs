using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Repository.Tests.SqlTruth;

public sealed class RepairTimesTests
{
    [Test]
    public async Task Repair_runs_from_the_first_sighting_to_the_end_even_when_that_was_in_another_span()
    {
        var dates = await AskAsync(new HistoryRows().Opened("2026-01-10 07:00").Left("2026-01-15 08:30").Again());

        Assert.That(dates.Single(), Is.EqualTo(new RepairTime(
            "phase2/bdl/2026-01-15#1", 2, "bdl", Rows.Night, "Warning", Some.Eastern("2026-01-10 07:00"), Some.Eastern("2026-01-15 08:30"), 7290,
            IsExpired: false, IsFalsePositive: false, IsProven: false)));
    }

    [Test]
    public async Task Each_date_ends_for_itself_and_one_that_goes_on_has_not_ended()
    {
        var dates = await AskAsync(new HistoryRows()
            .Opened("2026-01-16 07:00").Joined("2026-01-17 07:00", "2026-01-16").Joined("2026-01-18 07:00", "2026-01-17")
            .Left("2026-01-18 09:00").Left("2026-01-18 10:00", "2026-01-16"));

        Assert.That(dates.Select(date => (date.GameDate.Day, date.MinutesToRepair)), Is.EquivalentTo([(15, (long?)3000), (16, 1620)]));
    }

    [Test]
    public async Task A_date_that_expired_has_ended_but_has_no_time_of_repair()
    {
        var date = (await AskAsync(new HistoryRows().Opened("2026-01-10 07:00")
            .Said("expired", "2026-01-20 00:00", "time", "Expired").Expired("2026-01-20 00:00"))).Single();

        Assert.That((date.IsExpired, date.MinutesToRepair, date.IsRepair), Is.EqualTo((true, (long?)null, false)));
    }

    [Test]
    public async Task A_date_that_came_back_is_repaired_when_it_has_left_for_good()
    {
        var bouncing = new HistoryRows().Opened("2026-01-16 07:00").Left("2026-01-16 12:00").Joined("2026-01-16 20:00", "2026-01-15");

        Assert.That(await AskAsync(bouncing), Is.Empty);
        Assert.That((await AskAsync(bouncing.Left("2026-01-17 07:00"))).Single().MinutesToRepair, Is.EqualTo(24 * 60));
    }

    [TestCase("false_positive", "ann", "unmarked", "time", true)]
    [TestCase("false_positive", "ann", "unmarked", "ann", false)]
    [TestCase("false_positive", "ann", "acknowledged", "ann", false)]
    [TestCase("silenced", "ann", "false_positive", "ben", true)]
    [TestCase("acknowledged", "ann", "unmarked", "ann", false)]
    public async Task What_a_person_calls_a_false_positive_and_does_not_take_back_is_one(string word, string who, string next, string whose, bool isOne)
    {
        var date = (await AskAsync(new HistoryRows().Opened("2026-01-16 07:00").Said(word, "2026-01-16 08:00", who).Said(next, "2026-01-16 09:00", whose)
            .Left("2026-01-16 12:00"))).Single();

        Assert.That((date.IsFalsePositive, date.IsRepair), Is.EqualTo((isOne, !isOne)));
    }

    [Test]
    public async Task A_proof_belongs_to_the_dates_that_were_open_when_it_was_had()
    {
        var dates = await AskAsync(new HistoryRows().Opened("2026-01-16 07:00").Joined("2026-01-17 07:00", "2026-01-16").Left("2026-01-17 09:00")
            .Said("recovery", "2026-01-17 10:00", "recovery", "Recovering").Said("proven", "2026-01-17 10:20", "recovery")
            .Joined("2026-01-18 07:00", "2026-01-17").Left("2026-01-18 09:00", "2026-01-16").Left("2026-01-18 09:00", "2026-01-17"));

        Assert.That(dates.Select(date => (date.GameDate.Day, date.IsProven)), Is.EquivalentTo([(15, false), (16, true), (17, false)]));
    }

    [Test]
    public async Task What_passed_before_anybody_was_sure_of_it_was_no_incident()
    {
        Assert.That(
            await AskAsync(new HistoryRows(phase: 0).Opened("2026-01-16 07:00", state: "Pending").Said("resolved", "2026-01-16 07:05", state: "Resolved")
                .Left("2026-01-16 07:05", state: "Resolved")),
            Is.Empty);
        Assert.That(
            await AskAsync(new HistoryRows(phase: 0).Opened("2026-01-16 07:00", state: "Pending").Said("confirmed", "2026-01-16 07:30")
                .Left("2026-01-16 08:00", state: "Resolved")),
            Has.Count.EqualTo(1));
    }

    [TestCase("2026-01-14 23:59", 0)]
    [TestCase("2026-01-15 00:00", 1)]
    [TestCase("2026-01-21 23:59", 1)]
    [TestCase("2026-01-22 00:00", 0)]
    public async Task What_ended_within_the_span_counts(string ended, int count)
    {
        Assert.That(await AskAsync(new HistoryRows().Opened("2026-01-12 07:00").Left(ended)), Has.Count.EqualTo(count));
    }

    private static async Task<IReadOnlyList<RepairTime>> AskAsync(params HistoryRows[] incidents)
    {
        using var warehouse = HistoryAsking.Holding(incidents);
        return await warehouse.AskHistoryAsync<RepairTime>("RepairTimes");
    }
}
