using NbaPipeline.Monitoring.Gates;
using NbaPipeline.Monitoring.Inventory;

namespace NbaPipeline.Repository.Tests.Gates;

public sealed class GateTests
{
    private static readonly PipelineInventory Inventory = PipelineInventory.Shipped;

    private static IEnumerable<string> Names => GateCatalogue.All.Select(gate => gate.Name);

    [TestCaseSource(nameof(Names))]
    public void No_gate_enforces_on_a_topic_that_nobody_takes(string name)
    {
        var gate = GateCatalogue.Find(name)!;

        Assert.That(GateRules.Violations(gate, TopicOf(gate), RouteOf(gate), Inventory), Is.Empty);
    }

    [Test]
    public void Whoever_is_a_gate_in_its_manifest_is_one_in_the_catalogue() => Assert.That(
        OwnFunctions.Shipped.Where(function => function.Gate is not null).Select(function => function.Name),
        Is.EquivalentTo(GateCatalogue.All.Select(gate => gate.Function)));

    [Test]
    public void A_trigger_that_would_go_to_nobody_is_named() => ExpectViolation("which nobody takes", route => route with { Pushes = null });

    [Test]
    public void A_consumer_that_is_not_there_is_named() => ExpectViolation("which is not there", route => route with { Consumer = "nobody" });

    [Test]
    public void A_job_that_is_not_there_is_named() => ExpectViolation("replaces the job", route => route with { Replaces = ["phase4-at-noon"] });

    [Test]
    public void A_mode_in_which_it_does_not_decide_is_named() => ExpectViolation("publishes in weekly", route => route with { Modes = ["weekly"] });

    private static void ExpectViolation(string words, Func<GateRoute, GateRoute> damage)
    {
        var gate = GateCatalogue.Phase3ToPhase4;

        Assert.That(GateRules.Violations(gate, gate.Topic, damage(RouteOf(gate)!), Inventory), Has.Some.Contains(words));
    }

    private static GateRoute? RouteOf(Gate gate) => OwnFunctions.Shipped.First(function => function.Name == gate.Function).Gate;

    private static string? TopicOf(Gate gate) => Shipped.Functions.Select(Shipped.Function).First(folder => folder.Manifest.Name == gate.Function).Manifest.Trigger.Topic;
}
