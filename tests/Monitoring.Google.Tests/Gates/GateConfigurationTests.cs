using Microsoft.Extensions.Configuration;
using NbaPipeline.Monitoring.Gates;
using NbaPipeline.Monitoring.Google.Gates;

namespace NbaPipeline.Monitoring.Google.Tests.Gates;

public sealed class GateConfigurationTests
{
    [Test]
    public void Gates_observe_unless_told_otherwise() => Assert.That(Stances().Of(GateCatalogue.Phase3ToPhase4), Is.EqualTo(GateStance.Observe));

    [Test]
    public void One_gate_may_enforce_while_the_others_observe()
    {
        var stances = Stances(("Gates:phase3-to-phase4:Mode", "enforce"));

        Assert.That(GateCatalogue.All.Where(gate => stances.Of(gate) is GateStance.Enforce), Is.EqualTo([GateCatalogue.Phase3ToPhase4]));
    }

    [Test]
    public void All_may_enforce_but_one()
    {
        var stances = Stances(("Gates:Mode", "Enforce"), ("Gates:phase4-to-phase5-gate:Mode", "observe"));

        Assert.That(GateCatalogue.All.Where(gate => stances.Of(gate) is GateStance.Observe), Is.EqualTo([GateCatalogue.Phase4ToPhase5]));
    }

    [TestCase("Gates:Mode", "enforced", "Gates:Mode is observe or enforce, not 'enforced'.")]
    [TestCase("Gates:phase3-to-phase5:Mode", "enforce", "There is no gate 'phase3-to-phase5'")]
    public void A_word_that_is_neither_stops_it_from_starting(string key, string value, string words) =>
        Assert.That(() => Stances((key, value)), Throws.InvalidOperationException.With.Message.Contains(words));

    private static GateStances Stances(params (string Key, string Value)[] settings) => GateConfiguration.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value))).Build());
}
