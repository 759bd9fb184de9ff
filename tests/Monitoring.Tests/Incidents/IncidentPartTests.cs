using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Monitoring.Tests.Incidents;

public sealed class IncidentPartTests
{
    [TestCase(Severity.Warning, Severity.Warning, "alert")]
    [TestCase(Severity.Critical, Severity.Warning, "gate")]
    [TestCase(Severity.Warning, Severity.Critical, "alert")]
    public void Of_two_that_are_as_loud_the_one_that_only_knows_what_waits_speaks_last(Severity gate, Severity alert, string expected)
    {
        var part = new IncidentPart(Some.Date, SomeFinding.Noon,
        [
            new Sighting("gate", "some-gate", SomeFinding.Of(gate) with { Holds = "phase 4" }),
            new Sighting("alert", "some-alert", SomeFinding.Of(alert)),
        ]);

        Assert.That(part.Worst.Check, Is.EqualTo(expected));
    }
}
