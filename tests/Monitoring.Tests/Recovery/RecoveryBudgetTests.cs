using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Recovery;
using static NbaPipeline.Monitoring.Tests.Recovery.SomeOutputs;

namespace NbaPipeline.Monitoring.Tests.Recovery;

public sealed class RecoveryBudgetTests
{
    private readonly RecoveryBudget _budget = new(new InProcessDocumentStore(), Limits with { CallsADay = 2, OrderedCallsADay = 3 });

    [Test]
    public async Task What_people_order_has_an_allowance_of_its_own()
    {
        var (own, ordered) = (CallOf(Cache), CallOf(Cache with { OrderedBy = "ana" }));

        List<string?> answers = [];
        foreach (var call in new[] { own, own, own, ordered, ordered, ordered, ordered })
        {
            answers.Add(await _budget.TakeAsync(call, Now, default));
        }

        Assert.That(answers, Is.EqualTo([null, null, "the day's budget of 2 calls is used up", null, null, null, "the day's budget of 3 ordered calls is used up"]));
    }

    [TestCase(14, false)]
    [TestCase(15, true)]
    public async Task C28_Between_two_scrapes_there_are_fifteen_seconds_whoever_asks(int seconds, bool isTaken)
    {
        await _budget.TakeAsync(CallOf(Source), Now, default);

        Assert.That(await _budget.TakeAsync(CallOf(Source with { OrderedBy = "ana" }), Now.AddSeconds(seconds), default) is null, Is.EqualTo(isTaken));
        Assert.That(await _budget.TakeAsync(CallOf(Cache), Now.AddSeconds(1), default), Is.Null);
    }

    private static PlannedCall CallOf(OutputFact fact) => new(fact.Key.Action, fact.Key.GameDate, [fact]);
}
