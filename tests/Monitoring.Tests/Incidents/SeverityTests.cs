using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using static NbaPipeline.Monitoring.Checks.Severity;

namespace NbaPipeline.Monitoring.Tests.Incidents;

/// <summary>Worse is believed at once, milder or healthy only after a full cycle.</summary>
public sealed class SeverityTests
{
    private readonly IncidentStage _stage = new();

    [TestCase(Info)]
    [TestCase(Warning)]
    [TestCase(Critical)]
    public async Task A_new_finding_opens_an_incident_and_posts_once(Severity severity)
    {
        await _stage.SeeAsync(SomeFinding.Of(severity));

        var incident = await _stage.OnlyAsync();
        Assert.That((incident.State, incident.Severity, incident.Id), Is.EqualTo((IncidentState.Open, severity, "phase2/bdl/2026-01-15#1")));
        Assert.That(_stage.Notifier.Kinds, Is.EqualTo([AlertKind.Open]));
    }

    [TestCase(Info, Warning)]
    [TestCase(Info, Critical)]
    [TestCase(Warning, Critical)]
    public async Task A_rise_is_told_at_once_by_an_edit_and_in_the_thread(Severity before, Severity after)
    {
        await _stage.SeeAsync(SomeFinding.Of(before));
        await _stage.SeeAsync(SomeFinding.Of(after));

        Assert.That((await _stage.OnlyAsync()).Severity, Is.EqualTo(after));
        Assert.That(_stage.Notifier.Kinds, Is.EqualTo([AlertKind.Open, AlertKind.Rise]));
        Assert.That(_stage.Notifier.Words.Single(), Does.StartWith($"Rose from {before} to {after}: BDL box scores"));
    }

    [TestCase(29, Critical)]
    [TestCase(30, Warning)]
    public async Task A_fall_is_believed_when_it_has_held_for_a_full_cycle(int minutes, Severity expected)
    {
        await _stage.SeeAsync(SomeFinding.Of(Critical));
        await _stage.SeeAsync(SomeFinding.Of(Warning));
        _stage.Clock.Advance(TimeSpan.FromMinutes(minutes) - IncidentStage.Cycle);
        await _stage.SeeAsync(SomeFinding.Of(Warning));

        Assert.That((await _stage.OnlyAsync()).Severity, Is.EqualTo(expected));
    }

    [Test]
    public async Task Of_several_milder_looks_within_the_cycle_the_worst_counts()
    {
        await _stage.SeeAsync(SomeFinding.Of(Critical));
        await _stage.SeeAsync(SomeFinding.Of(Info));
        _stage.Clock.Advance(-TimeSpan.FromMinutes(15));
        await _stage.SeeAsync(SomeFinding.Of(Warning));
        _stage.Clock.Advance(-TimeSpan.FromMinutes(15));
        await _stage.SeeAsync(SomeFinding.Of(Info));

        Assert.That((await _stage.OnlyAsync()).Severity, Is.EqualTo(Warning));
    }

    [Test]
    public async Task A_rise_within_the_cycle_takes_the_fall_back()
    {
        await _stage.SeeAsync(SomeFinding.Of(Warning));
        await _stage.SeeAsync(SomeFinding.Of(Info));
        await _stage.SeeAsync(SomeFinding.Of(Warning));

        var incident = await _stage.OnlyAsync();
        Assert.That((incident.Severity, incident.Face.Worst.Falling), Is.EqualTo((Warning, (Falling?)null)));
        Assert.That(_stage.Notifier.Kinds, Is.EqualTo([AlertKind.Open]));
    }

    [TestCase(29, IncidentState.Open)]
    [TestCase(30, IncidentState.Resolved)]
    public async Task An_end_is_believed_when_it_has_held_for_a_full_cycle(int minutes, IncidentState expected)
    {
        var finding = SomeFinding.Of(Warning);
        await _stage.SeeAsync(finding);
        await _stage.HealAsync(finding);
        _stage.Clock.Advance(TimeSpan.FromMinutes(minutes) - IncidentStage.Cycle);
        await _stage.HealAsync(finding);

        Assert.That((await _stage.OnlyAsync()).State, Is.EqualTo(expected));
    }

    [Test]
    public async Task The_sweep_ends_what_held_without_another_look()
    {
        var finding = SomeFinding.Of(Warning);
        await _stage.SeeAsync(finding);
        await _stage.HealAsync(finding);

        await _stage.SweepAsync();

        Assert.That((await _stage.OnlyAsync()).State, Is.EqualTo(IncidentState.Resolved));
        Assert.That(_stage.Notifier.Messages[^1].Facts.Single(fact => fact.Label == "Lasted").Value, Is.EqualTo("1 hour"));
    }

    [Test]
    public async Task Not_being_able_to_look_takes_back_what_seemed_healthy()
    {
        var finding = SomeFinding.Of(Warning);
        await _stage.SeeAsync(finding);
        await _stage.HealAsync(finding);
        await _stage.ReportAsync(SomeFinding.Blind());

        await _stage.SweepAsync();

        Assert.That((await _stage.IncidentsAsync()).Single(incident => incident.Id.StartsWith("phase2", StringComparison.Ordinal)).State, Is.EqualTo(IncidentState.Open));
    }

    [Test]
    public async Task A_finding_that_says_something_new_is_an_edit_and_calls_nobody()
    {
        await _stage.SeeAsync(SomeFinding.Of(Warning));
        await _stage.SeeAsync(SomeFinding.Of(Warning) with { HowBad = "8 of 9 games (89 %)" });

        Assert.That(_stage.Notifier.Sent.Select(notice => notice.Kind), Is.EqualTo([NoticeKind.Post, NoticeKind.Edit]));
        Assert.That(_stage.Notifier.Messages[^1].Title, Does.Contain("8 of 9"));
    }

    [Test]
    public async Task The_same_finding_again_writes_nothing()
    {
        await _stage.SeeAsync(SomeFinding.Of(Warning));
        var before = await _stage.Documents.ListAsync("incidents", default);

        await _stage.SeeAsync(SomeFinding.Of(Warning));

        Assert.That(await _stage.Documents.ListAsync("incidents", default), Is.EqualTo(before));
    }
}
