using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using static NbaPipeline.Monitoring.Checks.Severity;

namespace NbaPipeline.Monitoring.Tests.Incidents;

public sealed class IncidentRulesTests
{
    private static readonly DateTimeOffset Noon = SomeFinding.Noon;

    [TestCase(Info)]
    [TestCase(Warning)]
    [TestCase(Critical)]
    public void A_new_finding_opens_an_incident_that_owes_one_message(Severity severity)
    {
        var incident = Seen(null, severity)!;

        Assert.That(incident.State, Is.EqualTo(IncidentState.Open));
        Assert.That(incident.Severity, Is.EqualTo(severity));
        Assert.That(incident.OpenedAt, Is.EqualTo(Noon));
        Assert.That(incident.Owed!.Kind, Is.EqualTo(AlertKind.Open));
        Assert.That(incident.Check, Is.EqualTo(SomeFinding.Check));
    }

    [TestCase(Info, Info, null)]
    [TestCase(Info, Warning, AlertKind.Rise)]
    [TestCase(Warning, Critical, AlertKind.Rise)]
    [TestCase(Warning, Warning, null)]
    [TestCase(Critical, Warning, null)]
    [TestCase(Warning, Info, null)]
    public void Only_a_worse_finding_changes_an_open_incident(Severity before, Severity now, AlertKind? owed)
    {
        var changed = Seen(Told(before), now);

        Assert.That(changed?.Owed?.Kind, Is.EqualTo(owed));
        Assert.That(changed?.Severity, Is.EqualTo(owed is null ? null : now));
    }

    [Test]
    public void A_rise_keeps_the_time_of_opening()
    {
        var raised = Seen(Told(Warning), Critical, at: Noon.AddHours(2))!;

        Assert.That(raised.OpenedAt, Is.EqualTo(Noon));
        Assert.That(raised.ChangedAt, Is.EqualTo(Noon.AddHours(2)));
        Assert.That(raised.Owed!.Title, Does.StartWith("Critical"));
    }

    [Test]
    public void Force_tells_again_and_lowers_no_severity()
    {
        var forced = Seen(Told(Critical), Warning, force: true)!;

        Assert.That(forced.Owed!.Kind, Is.EqualTo(AlertKind.Open));
        Assert.That(forced.Severity, Is.EqualTo(Critical));
    }

    [Test]
    public void A_resolved_incident_opens_anew()
    {
        var resolved = IncidentRules.Over(Told(Critical), SomeFinding.Function, Noon.AddHours(1));

        var again = Seen(resolved, Info, at: Noon.AddHours(2))!;

        Assert.That(again.OpenedAt, Is.EqualTo(Noon.AddHours(2)));
        Assert.That(again.Severity, Is.EqualTo(Info));
        Assert.That(again.Owed!.Kind, Is.EqualTo(AlertKind.Open));
    }

    [Test]
    public void An_open_incident_that_is_over_says_how_long_it_lasted()
    {
        var over = IncidentRules.Over(Told(Warning), SomeFinding.Function, Noon.AddMinutes(90))!;

        Assert.That(over.State, Is.EqualTo(IncidentState.Resolved));
        Assert.That(over.Owed!.Kind, Is.EqualTo(AlertKind.Resolve));
        Assert.That(over.Owed.Facts.Single(fact => fact.Label == "Lasted").Value, Is.EqualTo("1 hour 30 minutes"));
    }

    [Test]
    public void Health_writes_nothing_where_nothing_is_open()
    {
        var resolved = IncidentRules.Over(Told(Warning), SomeFinding.Function, Noon);

        Assert.That(IncidentRules.Over(null, SomeFinding.Function, Noon), Is.Null);
        Assert.That(IncidentRules.Over(resolved, SomeFinding.Function, Noon), Is.Null);
    }

    [Test]
    public void An_end_is_silent_where_the_beginning_was_never_delivered()
    {
        var over = IncidentRules.Over(Seen(null, Warning), SomeFinding.Function, Noon.AddHours(1))!;

        Assert.That(over.State, Is.EqualTo(IncidentState.Resolved));
        Assert.That(over.Owed, Is.Null);
    }

    [Test]
    public void A_rise_that_was_not_delivered_still_ends_aloud()
    {
        var raised = Seen(Told(Warning), Critical)!;

        var over = IncidentRules.Over(raised, SomeFinding.Function, Noon.AddHours(1))!;

        Assert.That(raised.Owed!.Kind, Is.EqualTo(AlertKind.Rise));
        Assert.That(over.Owed!.Kind, Is.EqualTo(AlertKind.Resolve));
    }

    [Test]
    public void An_opening_that_is_just_being_sent_may_arrive_and_ends_aloud()
    {
        var sending = Seen(null, Warning)! with { ClaimedUntil = Noon.AddMinutes(3) };

        Assert.That(IncidentRules.Over(sending, SomeFinding.Function, Noon.AddMinutes(1))!.Owed!.Kind, Is.EqualTo(AlertKind.Resolve));
    }

    [Test]
    public void A_forced_repeat_that_was_not_delivered_still_ends_aloud()
    {
        var repeated = Seen(Told(Warning), Warning, force: true, at: Noon.AddHours(1))!;

        Assert.That(IncidentRules.Over(repeated, SomeFinding.Function, Noon.AddHours(2))!.Owed!.Kind, Is.EqualTo(AlertKind.Resolve));
    }

    private static Incident? Seen(Incident? incident, Severity severity, bool force = false, DateTimeOffset? at = null) =>
        IncidentRules.Seen(incident, SomeFinding.Of(severity), SomeFinding.Check, SomeFinding.Function, force, at ?? Noon);

    private static Incident Told(Severity severity) => Seen(null, severity)! with { Owed = null };
}
