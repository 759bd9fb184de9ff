using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using static NbaPipeline.Monitoring.Checks.Severity;

namespace NbaPipeline.Monitoring.Tests.Incidents;

/// <summary>Three checks that see one fact make one incident, and it is over when none of them sees it any more.</summary>
public sealed class SightingTests
{
    private static readonly Finding Finding = SomeFinding.Of(Warning);
    private readonly IncidentStage _stage = new();

    [Test]
    public async Task Three_checks_that_see_one_fact_make_one_incident_and_one_message()
    {
        foreach (var check in new[] { "first", "second", "third" })
        {
            await ReportAsync(check, SomeFinding.Verdict(Finding));
        }

        Assert.That((await _stage.OnlyAsync()).Parts.Single().Sightings.Select(sighting => sighting.Check), Is.EqualTo(["first", "second", "third"]));
        Assert.That(_stage.Notifier.Sent, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task It_is_over_when_the_last_of_them_sees_it_healthy()
    {
        await ReportAsync("first", SomeFinding.Verdict(Finding));
        await ReportAsync("second", SomeFinding.Verdict(Finding));
        await ReportAsync("first", SomeFinding.Healthy(Finding));
        await ReportAsync("first", SomeFinding.Healthy(Finding));
        var afterOne = (await _stage.OnlyAsync()).State;
        await ReportAsync("second", SomeFinding.Healthy(Finding));
        await ReportAsync("second", SomeFinding.Healthy(Finding));

        Assert.That((afterOne, (await _stage.OnlyAsync()).State), Is.EqualTo((IncidentState.Open, IncidentState.Resolved)));
    }

    [Test]
    public async Task A_check_that_never_saw_it_cannot_end_it()
    {
        await ReportAsync("first", SomeFinding.Verdict(Finding));
        await ReportAsync("other", SomeFinding.Healthy(Finding));
        await ReportAsync("other", SomeFinding.Healthy(Finding));

        Assert.That((await _stage.OnlyAsync()).State, Is.EqualTo(IncidentState.Open));
    }

    [Test]
    public async Task The_worst_of_what_they_say_counts()
    {
        await ReportAsync("first", SomeFinding.Verdict(Finding));
        await ReportAsync("second", SomeFinding.Verdict(SomeFinding.Of(Critical)));

        Assert.That((await _stage.OnlyAsync()).Severity, Is.EqualTo(Critical));
    }

    private Task<CheckReport> ReportAsync(string check, Verdict verdict) => _stage.ReportAsync(verdict with { Check = check });
}
