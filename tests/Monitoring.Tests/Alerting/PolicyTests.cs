using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Tests.Incidents;
using NbaPipeline.Monitoring.Thresholds;
using static NbaPipeline.Monitoring.Checks.Severity;

namespace NbaPipeline.Monitoring.Tests.Alerting;

/// <summary>What channels without edits, pagers and other programs are owed.</summary>
public sealed class PolicyTests
{
    private static readonly IncidentThresholds Thresholds = new();

    [TestCase(329, false)]
    [TestCase(330, true)]
    public async Task Without_edits_an_end_is_said_when_it_has_held_for_six_hours_with_its_cycle(int minutes, bool isSaid)
    {
        var stage = await EndedAsync(edits: false);
        stage.Clock.Now = (await stage.OnlyAsync()).ClosedAt!.Value.AddMinutes(minutes);

        await stage.SweepAsync();

        Assert.That(stage.Notifier.Kinds, Is.EqualTo(isSaid ? [AlertKind.Open, AlertKind.Resolve] : new[] { AlertKind.Open }));
    }

    [Test]
    public async Task Without_edits_an_end_is_said_at_once_when_nothing_was_posted_for_a_day()
    {
        var stage = new IncidentStage(edits: false);
        await stage.SeeAsync(SomeFinding.Of(Warning));
        stage.Clock.Advance(TimeSpan.FromHours(24));
        await stage.HealAsync(SomeFinding.Of(Warning));
        await stage.HealAsync(SomeFinding.Of(Warning));

        Assert.That(stage.Notifier.Kinds, Is.EqualTo([AlertKind.Open, AlertKind.Resolve]));
    }

    [Test]
    public async Task Without_edits_a_new_game_date_and_its_rise_are_told()
    {
        var stage = new IncidentStage(edits: false);
        var (first, next) = (SomeFinding.Of(Warning, Some.Date.AddDays(-1)), SomeFinding.Of(Info));
        await stage.SeeAsync(first);
        await stage.SeeAsync(first, next);
        await stage.SeeAsync(first, next);
        await stage.SeeAsync(first, next with { Severity = Warning });

        Assert.That(stage.Notifier.Kinds, Is.EqualTo([AlertKind.Open, AlertKind.Spread, AlertKind.Rise]));
    }

    [TestCase(Info, false)]
    [TestCase(Warning, false)]
    [TestCase(Critical, true)]
    public async Task A_pager_is_called_for_what_is_critical(Severity severity, bool isCalled)
    {
        var stage = new IncidentStage();
        await stage.SeeAsync(SomeFinding.Of(severity));

        Assert.That(PagePolicy.Next(await stage.OnlyAsync(), null, "pager") is not null, Is.EqualTo(isCalled));
    }

    [Test]
    public async Task A_pager_hears_of_the_end_and_of_a_return_but_not_of_what_it_never_heard()
    {
        var stage = new IncidentStage();
        await stage.SeeAsync(SomeFinding.Of(Critical));
        var told = PagePolicy.Next(await stage.OnlyAsync(), null, "pager")!.Then;
        await stage.HealAsync(SomeFinding.Of(Critical));
        await stage.HealAsync(SomeFinding.Of(Critical));
        var end = PagePolicy.Next(await stage.OnlyAsync(), told, "pager")!;
        var unheard = PagePolicy.Next(await stage.OnlyAsync(), null, "pager");
        await stage.SeeAsync(SomeFinding.Of(Critical));
        var back = PagePolicy.Next(await stage.OnlyAsync(), end.Then, "pager")!;

        Assert.That((end.Message.Kind, unheard, back.Message.Kind), Is.EqualTo((AlertKind.Resolve, (Notice?)null, AlertKind.Return)));
    }

    [Test]
    public async Task Another_program_gets_every_version_and_each_once()
    {
        var stage = new IncidentStage();
        await stage.SeeAsync(SomeFinding.Of(Info));
        var first = MirrorPolicy.Next(await stage.OnlyAsync(), null, "program")!;
        var again = MirrorPolicy.Next(await stage.OnlyAsync(), first.Then, "program");
        await stage.SeeAsync(SomeFinding.Of(Info) with { HowBad = "8 of 9 games (89 %)" });
        var changed = MirrorPolicy.Next(await stage.OnlyAsync(), first.Then, "program")!;

        Assert.That((first.Kind, again, changed.Message.Kind), Is.EqualTo((NoticeKind.Signal, (Notice?)null, AlertKind.Edit)));
    }

    [Test]
    public async Task A_return_that_the_day_s_messages_leave_no_room_for_waits_and_is_told_then()
    {
        var incident = await OpenAsync();
        var told = PostPolicy.Next(incident, null, _ => "#test", Thresholds, SomeFinding.Noon)!.Then with { IsOver = true, Posts = [SomeFinding.Noon, SomeFinding.Noon.AddHours(7)] };

        Assert.That(PostPolicy.Next(incident, told, _ => "#test", Thresholds, SomeFinding.Noon.AddHours(24).AddTicks(-1)), Is.Null);
        Assert.That(PostPolicy.Next(incident, told, _ => "#test", Thresholds, SomeFinding.Noon.AddHours(24))!.Message.Kind, Is.EqualTo(AlertKind.Return));
    }

    private static async Task<Incident> OpenAsync()
    {
        var stage = new IncidentStage();
        await stage.SeeAsync(SomeFinding.Of(Warning));
        return await stage.OnlyAsync();
    }

    private static async Task<IncidentStage> EndedAsync(bool edits)
    {
        var stage = new IncidentStage(edits);
        await stage.SeeAsync(SomeFinding.Of(Warning));
        await stage.HealAsync(SomeFinding.Of(Warning));
        await stage.HealAsync(SomeFinding.Of(Warning));
        return stage;
    }
}
