using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Gates;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Tests.Incidents;
using static NbaPipeline.Monitoring.Tests.Gates.SomeGates;

namespace NbaPipeline.Monitoring.Tests.Gates;

public sealed class GateVoiceTests
{
    private static readonly Finding Found = SomeFinding.Of(Severity.Critical);

    [TestCase(34, false)]
    [TestCase(35, true)]
    public void A_block_is_left_to_the_alert_about_the_same_tables_for_thirty_five_minutes(int minutes, bool speaks) =>
        Assert.That(Tuned(Found, GateState.Blocked, alert: null, minutes).ProvisionalUntil is null, Is.EqualTo(speaks));

    [TestCase(Severity.Info, Severity.Info)]
    [TestCase(Severity.Warning, Severity.Warning)]
    [TestCase(Severity.Critical, Severity.Critical)]
    public void Where_the_alert_has_spoken_the_gate_joins_at_once_and_is_no_louder(Severity alert, Severity expected)
    {
        var tuned = Tuned(Found, GateState.Blocked, alert, minutes: 0);

        Assert.That((tuned.Severity, tuned.ProvisionalUntil), Is.EqualTo((expected, (DateTimeOffset?)null)));
    }

    [Test]
    public void A_mild_block_stays_mild_beside_a_loud_alert() =>
        Assert.That(Tuned(Found with { Severity = Severity.Warning }, GateState.Blocked, Severity.Critical, minutes: 0).Severity, Is.EqualTo(Severity.Warning));

    [TestCase(null)]
    [TestCase(Severity.Info)]
    public void What_was_given_up_is_said_at_once_and_in_full(Severity? alert) =>
        Assert.That(Tuned(Found, GateState.GaveUp, alert, minutes: 0), Is.EqualTo(Found));

    private static Finding Tuned(Finding finding, GateState state, Severity? alert, int minutes)
    {
        var facts = Processors("TDZA", "TDZA", "PDC");
        var decision = new GateDecision
        {
            Key = new GateKey("phase4-to-phase5", Some.Date, PhaseMode.Overnight),
            FirstSeenAt = Due,
            State = state,
            Evaluations = [new GateEvaluation(Due, "a message", GateOutcome.Blocked, "no PDC.", facts, RuleOf(GateCatalogue.Phase4ToPhase5))],
        };
        return new GateVoice(new IncidentLog(new InProcessDocumentStore()), new()).Tuned(finding, decision, alert, Due.AddMinutes(minutes));
    }
}
