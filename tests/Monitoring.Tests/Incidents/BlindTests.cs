using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using static NbaPipeline.Monitoring.Checks.Severity;

namespace NbaPipeline.Monitoring.Tests.Incidents;

/// <summary>Not knowing is a problem of its own once it lasts, and one problem however many it blinds.</summary>
public sealed class BlindTests
{
    private readonly IncidentStage _stage = new();

    [TestCase(19, IncidentState.Pending, 0)]
    [TestCase(20, IncidentState.Blind, 1)]
    public async Task It_is_told_when_it_lasts_twenty_minutes(int minutes, IncidentState state, int posts)
    {
        await _stage.ReportAsync(SomeFinding.Blind());
        _stage.Clock.Advance(TimeSpan.FromMinutes(minutes) - IncidentStage.Cycle);
        await _stage.ReportAsync(SomeFinding.Blind());

        Assert.That((await _stage.OnlyAsync()).State, Is.EqualTo(state));
        Assert.That(_stage.Notifier.Posts, Has.Count.EqualTo(posts));
    }

    [Test]
    public async Task One_failure_to_look_is_told_nobody_and_is_forgotten_at_the_next_look()
    {
        await _stage.ReportAsync(SomeFinding.Blind());
        await _stage.HealAsync();
        await _stage.SweepAsync();
        await _stage.ReportAsync(SomeFinding.Blind());

        Assert.That((await _stage.OnlyAsync()).State, Is.EqualTo(IncidentState.Pending));
        Assert.That(_stage.Notifier.Sent, Is.Empty);
    }

    [Test]
    public async Task Twenty_checks_that_one_cause_makes_blind_are_one_message()
    {
        for (var run = 0; run < 2; run++)
        {
            for (var check = 0; check < 20; check++)
            {
                await _stage.Desk().ReportAsync(SomeFinding.Blind() with { Check = $"check-{check}" }, new CheckRequest(_stage.Clock.Now), default);
            }

            _stage.Clock.Advance(IncidentStage.Cycle);
        }

        Assert.That(_stage.Notifier.Posts.Select(notice => notice.Message.Fingerprint), Is.EqualTo(["phase0/warehouse/2026-01-16"]));
        Assert.That((await _stage.OnlyAsync()).Parts.Single().Sightings, Has.Count.EqualTo(20));
    }

    [TestCase(true, "another")]
    [TestCase(true, SomeFinding.Check)]
    [TestCase(false, "another")]
    public async Task It_lasts_until_who_was_blind_has_looked(bool isIdle, string looker)
    {
        await _stage.ReportAsync(SomeFinding.Blind());
        await _stage.ReportAsync(SomeFinding.Blind());

        await SeeAsync(SomeFinding.Healthy() with { IsIdle = isIdle, Looker = looker });
        var before = (await _stage.OnlyAsync()).State;
        await SeeAsync(SomeFinding.Healthy());

        Assert.That((before, (await _stage.OnlyAsync()).State), Is.EqualTo((IncidentState.Blind, IncidentState.Resolved)));
    }

    [Test]
    public async Task Another_cause_is_another_problem()
    {
        foreach (var cause in new[] { "warehouse", "bdlgames", "warehouse", "bdlgames" })
        {
            await _stage.ReportAsync(SomeFinding.Blind(cause));
        }

        Assert.That(_stage.Notifier.Posts, Has.Count.EqualTo(2));
    }

    [TestCase(119, Warning)]
    [TestCase(120, Critical)]
    public async Task After_two_hours_it_is_critical(int minutes, Severity severity)
    {
        await _stage.ReportAsync(SomeFinding.Blind());
        await _stage.ReportAsync(SomeFinding.Blind());
        _stage.Clock.Now = SomeFinding.Noon.AddMinutes(minutes);
        await _stage.ReportAsync(SomeFinding.Blind());

        Assert.That((await _stage.OnlyAsync()).Severity, Is.EqualTo(severity));
    }

    [Test]
    public async Task It_is_over_when_the_check_can_look_again_and_that_holds()
    {
        await _stage.ReportAsync(SomeFinding.Blind());
        await _stage.ReportAsync(SomeFinding.Blind());
        await _stage.HealAsync();
        await _stage.HealAsync();

        Assert.That((await _stage.OnlyAsync()).State, Is.EqualTo(IncidentState.Resolved));
    }

    [Test]
    public async Task One_blindness_over_midnight_is_one()
    {
        _stage.Clock.Now = Some.Eastern("2026-01-16 23:30");
        await _stage.ReportAsync(SomeFinding.Blind());
        await _stage.ReportAsync(SomeFinding.Blind());
        await _stage.ReportAsync(SomeFinding.Blind());

        Assert.That((await _stage.OnlyAsync()).Scope, Is.EqualTo("phase0/warehouse/2026-01-16"));
        Assert.That(_stage.Notifier.Posts, Has.Count.EqualTo(1));
    }

    private async Task SeeAsync(Verdict verdict)
    {
        for (var run = 0; run < 4; run++)
        {
            await _stage.ReportAsync(verdict);
            await _stage.SweepAsync();
        }
    }
}
