using NbaPipeline.Monitoring.Checks;
using static NbaPipeline.Monitoring.Checks.Severity;

namespace NbaPipeline.Monitoring.Tests.Incidents;

/// <summary>An edit is worth it when a reader would do something else; details that grow with every look are worth one an hour.</summary>
public sealed class RewordingTests
{
    private static readonly Finding Finding = SomeFinding.Of(Warning);
    private readonly IncidentStage _stage = new();

    [Test]
    public async Task Details_that_grow_every_half_hour_are_one_edit_an_hour()
    {
        for (var look = 0; look <= 8; look++)
        {
            await _stage.SeeAsync(Finding with { Details = [.. Enumerable.Range(0, look + 1).Select(line => $"line {line}")] });
        }

        Assert.That((_stage.Notifier.Posts.Count, _stage.Notifier.Sent.Count), Is.EqualTo((1, 5)));
        Assert.That((await _stage.OnlyAsync()).Face.Finding.Details, Has.Count.EqualTo(9));
    }

    [Test]
    public async Task How_bad_it_is_shows_at_once()
    {
        await _stage.SeeAsync(Finding);
        await _stage.SeeAsync(Finding with { HowBad = "6 of 9 games (67 %)" });

        Assert.That(_stage.Notifier.Sent, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Another_game_that_is_missing_shows_at_once()
    {
        await _stage.SeeAsync(Finding);
        await _stage.SeeAsync(Finding with { Missing = ["NYK@GSW"] });

        Assert.That(_stage.Notifier.Sent, Has.Count.EqualTo(2));
    }
}
