using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Inventory;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Recovery;
using NbaPipeline.Monitoring.Thresholds;
using static NbaPipeline.Monitoring.Tests.Recovery.SomeOutputs;

namespace NbaPipeline.Monitoring.Tests.Recovery;

public sealed class RecoveryRulesTests
{
    [Test]
    public void What_could_not_be_asked_is_not_short_and_is_not_repaired() =>
        Assert.That(WhyNot(Cache with { Unknown = new Blindness("accessDenied", "warehouse") }), Does.StartWith("it could not be asked"));

    [Test]
    public void G34_What_is_not_over_is_not_repaired() =>
        Assert.That(WhyNot(Cache with { Hold = "not Final in the schedule: ATL@LAL" }), Is.EqualTo("not Final in the schedule: ATL@LAL"));

    [TestCase(50, null)]
    [TestCase(51, "Warning: 51 runs within an hour; nothing is added to a storm")]
    [TestCase(201, "Critical: 201 runs within an hour; nothing is added to a storm")]
    public void G38_Above_fifty_runs_an_hour_nothing_is_added(long runs, string? expected) =>
        Assert.That(Guarded(new("runs", Now.AddMinutes(-5), Some.Date, "PlayerDailyCacheProcessor", "failed", null, runs, 0, "phase_4_precompute")), Is.EqualTo(expected));

    [TestCase(20, false)]
    [TestCase(200, true)]
    public void A_run_that_is_under_way_is_waited_for_until_it_must_be_dead(int minutes, bool isFree) => Assert.That(
        Guarded(new("runs", Now.AddMinutes(-minutes), Some.Date, "PlayerDailyCacheProcessor", "running", null, 1, 0, "phase_4_precompute")) is null,
        Is.EqualTo(isFree));

    [TestCase("2026-01-16 06:50", "the regular run overnight-phase4-7am-et")]
    [TestCase("2026-01-16 09:00", null)]
    public void What_a_regular_run_is_about_to_do_is_left_to_it(string now, string? expected) =>
        Assert.That(
            new RegularRuns(PipelineInventory.Shipped, Limits).WhyWait(RecoveryAction.Precompute, Some.Eastern(now)),
            expected is null ? Is.Null : Does.StartWith(expected));

    [TestCase(null, null, "halt/state is missing")]
    [TestCase("""{"halted":true}""", null, "the pipeline is halted")]
    [TestCase("not json", null, "the pipeline is halted")]
    [TestCase("""{"halted":false}""", """{"stopped":["all"]}""", "halt/recovery stops all repairs")]
    [TestCase("""{"halted":false}""", "not json", "halt/recovery stops all repairs")]
    [TestCase("""{"halted":false}""", """{"stopped":["scrape"]}""", null)]
    [TestCase("""{"halted":false}""", null, null)]
    public async Task G34_What_is_halted_or_not_known_not_to_be_stops_everything(string? state, string? recovery, string? expected)
    {
        var documents = new InProcessDocumentStore();
        foreach (var (path, json) in new[] { ("halt/state", state), ("halt/recovery", recovery) }.Where(one => one.Item2 is not null))
        {
            await documents.CreateAsync(path, json!, default);
        }

        Assert.That(await new RecoveryBrake(documents).WhyHaltedAsync(default), expected is null ? Is.Null : Does.StartWith(expected));
    }

    private static string? WhyNot(OutputFact fact) => RecoveryRules.WhyNot(null, fact, Limits, Now);

    private static string? Guarded(WorkflowFact run) => RunGuard.WhyWait(Cache.Key, [run], Limits, new WorkflowThresholds(), Now);
}
