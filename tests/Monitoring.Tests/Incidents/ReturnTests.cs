using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using static NbaPipeline.Monitoring.Checks.Severity;

namespace NbaPipeline.Monitoring.Tests.Incidents;

/// <summary>What comes back: the same incident within a day, a flapping one after three times, a new one later.</summary>
public sealed class ReturnTests
{
    private static readonly Finding Finding = SomeFinding.Of(Warning);
    private readonly IncidentStage _stage = new();

    [TestCase(-1, "phase2/bdl/2026-01-15#1")]
    [TestCase(0, "phase2/bdl/2026-01-15#2")]
    public async Task Within_a_day_of_its_end_it_is_the_same_incident(int minutes, string id)
    {
        await EndAsync();
        _stage.Clock.Now = (await _stage.OnlyAsync()).ClosedAt!.Value.AddHours(24).AddMinutes(minutes);

        await _stage.SeeAsync(Finding);

        Assert.That((await _stage.IncidentsAsync()).Single(incident => incident.IsOpen).Id, Is.EqualTo(id));
    }

    [Test]
    public async Task A_return_edits_the_message_that_said_it_was_over()
    {
        await EndAsync();
        await _stage.SeeAsync(Finding);

        Assert.That(_stage.Notifier.Posts, Has.Count.EqualTo(1));
        Assert.That(_stage.Notifier.Kinds, Is.EqualTo([AlertKind.Open, AlertKind.Resolve, AlertKind.Return]));
        Assert.That(_stage.Notifier.Words[^1], Does.StartWith("It is back, 2026-01-16"));
    }

    [Test]
    public async Task The_third_return_within_a_day_is_flapping_and_ends_only_after_six_hours_of_health()
    {
        await FlapAsync();
        var flapping = await _stage.OnlyAsync();
        await _stage.HealAsync(Finding);
        _stage.Clock.Advance(TimeSpan.FromHours(6) - IncidentStage.Cycle - TimeSpan.FromMinutes(1));
        await _stage.SweepAsync();
        var stillOpen = (await _stage.OnlyAsync()).IsOpen;

        _stage.Clock.Advance(TimeSpan.FromMinutes(1));
        await _stage.SweepAsync();

        Assert.That((flapping.IsFlapping, stillOpen, (await _stage.OnlyAsync()).State), Is.EqualTo((true, true, IncidentState.Resolved)));
        Assert.That(_stage.Notifier.Messages.Select(message => message.Title), Has.Some.StartsWith("Warning, flapping: BDL"));
    }

    [Test]
    public async Task Two_returns_are_not_flapping()
    {
        await FlapAsync(times: 2);

        Assert.That((await _stage.OnlyAsync()).IsFlapping, Is.False);
    }

    [Test]
    public async Task What_flaps_on_is_edited_once_and_not_at_every_return()
    {
        await FlapAsync(times: 20);

        Assert.That(_stage.Notifier.Kinds, Is.EqualTo([AlertKind.Open, AlertKind.Edit]));
    }

    private async Task EndAsync()
    {
        await _stage.SeeAsync(Finding);
        await _stage.HealAsync(Finding);
        await _stage.HealAsync(Finding);
    }

    private async Task FlapAsync(int times = 3)
    {
        await _stage.SeeAsync(Finding);
        for (var time = 0; time < times; time++)
        {
            await _stage.HealAsync(Finding);
            await _stage.SeeAsync(Finding);
        }
    }
}
