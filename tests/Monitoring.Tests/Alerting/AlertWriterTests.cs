using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Tests.Incidents;

namespace NbaPipeline.Monitoring.Tests.Alerting;

public sealed class AlertWriterTests
{
    [TestCase("box-score-completeness-alert", "functions/BoxScoreCompletenessAlert/README.md")]
    [TestCase("phase2-to-phase3-gate", "functions/Phase2ToPhase3Gate/README.md")]
    [TestCase("backfill", "functions/Backfill/README.md")]
    public void A_runbook_lies_beside_its_function(string function, string runbook)
    {
        Assert.That(AlertWriter.RunbookOf(function), Is.EqualTo(runbook));
    }

    [Test]
    public void A_message_says_how_bad_what_when_who_is_affected_and_what_to_type()
    {
        var finding = SomeFinding.Of(Severity.Warning);

        var message = AlertWriter.Told(finding, AlertKind.Open, SomeFinding.Function, SomeFinding.Noon);

        Assert.That(message.Title, Is.EqualTo("Warning: BDL box scores: 7 of 9 games (78 %), 2026-01-15"));
        Assert.That(message.Facts.Single(fact => fact.Label == "Due since").Value, Does.Contain("01:00 ET").And.EndsWith("11 hours ago"));
        Assert.That(message.Facts.Single(fact => fact.Label == "Impact").Value, Is.EqualTo(finding.Impact));
        Assert.That(message.Command, Is.EqualTo(finding.Command));
        Assert.That(message.Lines, Is.EqualTo(finding.Details));
    }

    [Test]
    public void What_was_observed_and_what_was_expected_are_two_facts()
    {
        var finding = SomeFinding.Of(Severity.Warning);

        var facts = AlertWriter.Told(finding, AlertKind.Open, SomeFinding.Function, SomeFinding.Noon).Facts;

        Assert.That(facts.Select(fact => fact.Label), Is.EqualTo(["Observed", "Expected", "Impact", "Due since", "Rule"]));
        Assert.That(facts.Take(2).Select(fact => fact.Value), Is.EqualTo([finding.Observed, finding.Expected]));
    }
}
