using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Repository.Tests.SqlTruth;

public sealed class FalsePositivesTests
{
    [Test]
    public async Task One_of_three_incidents_was_none_whoever_and_how_many_said_so()
    {
        var checks = await AskAsync(
            Incident(1), Incident(2), Incident(3).Said("false_positive", "2026-01-16 08:00").Said("false_positive", "2026-01-16 09:00", "ben").Again());

        Assert.That(checks.Single(), Is.EqualTo(new CheckPrecision(HistoryRows.Check, 2, 3, 1, 1 / 3.0)));
    }

    [TestCase("time", 1)]
    [TestCase("ann", 0)]
    public async Task A_mark_that_ended_stands_and_one_that_its_author_took_back_does_not(string actor, int count)
    {
        var checks = await AskAsync(Incident(1).Said("false_positive", "2026-01-16 08:00").Said("unmarked", "2026-01-17 08:00", actor));

        Assert.That(checks.Single().FalsePositives, Is.EqualTo(count));
    }

    [Test]
    public async Task Being_blind_and_finding_something_are_counted_apart_and_a_passing_blindness_not_at_all()
    {
        var blind = new HistoryRows("phase0/warehouse/2026-01-16#1", phase: 0)
            .Opened("2026-01-16 07:00", state: "Pending").Said("confirmed", "2026-01-16 07:30");
        var passing = new HistoryRows("phase0/warehouse/2026-01-16#2", phase: 0).Opened("2026-01-16 09:00", state: "Pending");

        Assert.That((await AskAsync(Incident(1), blind, passing)).Select(check => (check.Phase, check.Opened)), Is.EquivalentTo([(2, 1), (0, 1)]));
    }

    [Test]
    public async Task What_is_called_false_after_the_span_counts_for_the_span_in_which_it_opened()
    {
        var checks = await AskAsync(new HistoryRows().Opened("2026-01-21 23:00").Said("false_positive", "2026-01-22 08:00"));

        Assert.That(checks.Single().FalsePositives, Is.EqualTo(1));
    }

    [TestCase("2026-01-14 23:59", 0)]
    [TestCase("2026-01-15 00:00", 1)]
    [TestCase("2026-01-21 23:59", 1)]
    [TestCase("2026-01-22 00:00", 0)]
    public async Task What_opened_within_the_span_counts(string opened, int count)
    {
        Assert.That(await AskAsync(new HistoryRows().Opened(opened).Said("false_positive", "2026-01-22 08:00")), Has.Count.EqualTo(count));
    }

    private static HistoryRows Incident(int number) => new HistoryRows($"phase2/bdl/2026-01-15#{number}").Opened("2026-01-16 07:00").Told("2026-01-16 07:00");

    private static async Task<IReadOnlyList<CheckPrecision>> AskAsync(params HistoryRows[] incidents)
    {
        using var warehouse = HistoryAsking.Holding(incidents);
        return await warehouse.AskHistoryAsync<CheckPrecision>("FalsePositives");
    }
}
