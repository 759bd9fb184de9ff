using NbaPipeline.Monitoring.Recovery;
using static NbaPipeline.Monitoring.Tests.Recovery.SomeOutputs;

namespace NbaPipeline.Monitoring.Tests.Recovery;

public sealed class RecoveryOrderTests
{
    private static readonly RecoveryOrder Order = new("backfill", "ana@example.org", "the fix is deployed", Now, Now.AddHours(48)) { Again = true };

    [TestCase(-1, RecoveryState.Trying)]
    [TestCase(0, RecoveryState.Recovered)]
    public void What_was_whole_before_is_proven_by_rows_that_are_not_older_than_the_attempt(int minutes, RecoveryState expected)
    {
        var record = Attempted(Whole(Cache), Order);

        Assert.That((RecoveryMachine.Judged(record, Whole(Cache) with { LastSeen = Now.AddMinutes(minutes) }, Limits, Now.AddMinutes(5)) ?? record).State, Is.EqualTo(expected));
    }

    [TestCase(100, RecoveryState.Recovered)]
    [TestCase(101, RecoveryState.Harmful)]
    public void G36_One_row_more_that_is_there_twice_is_harm(long rows, RecoveryState expected)
    {
        var after = Whole(Cache) with { Rows = rows, LastSeen = Now.AddMinutes(1) };

        Assert.That(RecoveryMachine.Judged(Attempted(Whole(Cache), Order), after, Limits, Now.AddMinutes(5))!.State, Is.EqualTo(expected));
    }

    [Test]
    public void A_part_that_stays_a_part_is_no_harm_and_no_proof()
    {
        var part = Whole(Cache) with { IsPartial = true, LastSeen = Now.AddMinutes(1) };

        Assert.That(RecoveryMachine.Judged(Attempted(part, Order), part, Limits, Now.AddMinutes(5)), Is.Null);
    }

    [TestCase(-1, false)]
    [TestCase(0, true)]
    public void What_could_not_be_made_in_time_is_over(int minutes, bool isOver)
    {
        var record = RecoveryMachine.Ordered(null, Cache, Order, 1)!;

        Assert.That(RecoveryMachine.Judged(record, Cache, Limits, Order.Until.AddMinutes(minutes))?.State, Is.EqualTo(isOver ? RecoveryState.Failed : (RecoveryState?)null));
    }

    [Test]
    public void Whoever_ordered_stands_with_the_attempt_and_a_later_one_of_its_own_does_not_name_him()
    {
        var attempted = Attempted(Whole(Cache), Order);
        var recovered = RecoveryMachine.Judged(attempted, Whole(Cache) with { LastSeen = Now.AddMinutes(1) }, Limits, Now.AddMinutes(5))!;

        var again = RecoveryMachine.Reserved(recovered, Cache with { Input = "b" }, TimeSpan.Zero, 1, Limits, Now.AddHours(1))!;

        Assert.That((attempted.Last!.By, again.Last!.By, again.Order), Is.EqualTo(("ana@example.org", (string?)null, (RecoveryOrder?)null)));
    }

    [Test]
    public void What_is_under_way_or_did_harm_is_nobodys_to_order()
    {
        Assert.That(RecoveryMachine.Ordered(Tried(Cache), Cache, Order, 1), Is.Null);
        Assert.That(RecoveryMachine.Ordered(Tried(Cache) with { State = RecoveryState.Harmful }, Cache, Order, 1), Is.Null);
        Assert.That(RecoveryMachine.Ordered(RecoveryMachine.Ordered(null, Cache, Order, 1), Cache, Order, 1), Is.Null);
        Assert.That(RecoveryMachine.Ordered(Tried(Cache) with { State = RecoveryState.Idle, Fence = 2 }, Cache, Order, 1), Is.Null);
    }

    [Test]
    public void What_was_ordered_waits_for_what_was_ordered_before_it_on_its_date_although_both_are_whole()
    {
        IReadOnlyList<RecoveryRecord> records = [RecoveryMachine.Ordered(null, Whole(Source), Order, 1)!, RecoveryMachine.Ordered(null, Whole(Cache), Order, 1)!];

        var facts = RecoveryOrders.Mark([Whole(Source), Whole(Cache) with { BuildsOn = [] }], records);
        var plan = RecoveryPlanner.Plan(new(facts, records, _ => false, []), Limits, Now);

        Assert.That(plan.Calls.Select(call => call.Action), Is.EqualTo([RecoveryAction.Scrape]));
        Assert.That(plan.Waiting.Single(), Does.Contain("it builds on bdl"));
    }

    [Test]
    public void What_breaks_by_itself_is_repaired_before_what_somebody_ordered()
    {
        IReadOnlyList<RecoveryRecord> records = [RecoveryMachine.Ordered(null, Whole(Source), Order, 1)!];

        var facts = RecoveryOrders.Mark([Whole(Source), Short(RecoveryAction.Grade, "grading")], records);

        Assert.That(RecoveryPlanner.Plan(new(facts, records, _ => true, []), Limits, Now).Calls.Select(call => call.Action), Is.EqualTo([RecoveryAction.Grade, RecoveryAction.Scrape]));
    }

    private static RecoveryRecord Attempted(OutputFact fact, RecoveryOrder order) =>
        RecoveryMachine.Reserved(RecoveryMachine.Ordered(null, fact, order, 1), fact with { OrderedBy = order.By }, TimeSpan.Zero, 1, Limits, Now)!;
}
