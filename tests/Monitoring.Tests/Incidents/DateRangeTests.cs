using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using static NbaPipeline.Monitoring.Checks.Severity;

namespace NbaPipeline.Monitoring.Tests.Incidents;

/// <summary>The same entity failing on consecutive game dates is one problem with a date range.</summary>
public sealed class DateRangeTests
{
    private readonly IncidentStage _stage = new();

    [Test]
    public async Task The_next_game_date_joins_and_the_message_shows_the_span()
    {
        await _stage.SeeAsync(On(14));
        await _stage.SeeAsync(On(14), On(15));

        var incident = await _stage.OnlyAsync();
        Assert.That((incident.Id, incident.Scope), Is.EqualTo(("phase2/bdl/2026-01-14#1", "phase2/bdl/2026-01-14..2026-01-15")));
        Assert.That(_stage.Notifier.Posts, Has.Count.EqualTo(1));
        Assert.That(_stage.Notifier.Words.Single(), Is.EqualTo("Now also 2026-01-15: 7 of 9 games (78 %) (Warning)."));
    }

    [Test]
    public async Task A_healthy_date_between_makes_two_problems()
    {
        await _stage.SeeAsync(On(12));
        await _stage.SeeAsync(On(12), On(14));

        Assert.That((await _stage.IncidentsAsync()).Select(incident => incident.Id), Is.EqualTo(["phase2/bdl/2026-01-12#1", "phase2/bdl/2026-01-14#2"]));
        Assert.That(_stage.Notifier.Posts, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_date_without_games_between_makes_one_problem()
    {
        await _stage.SeeAsync(On(12));
        await _stage.ReportAsync(SomeFinding.Verdict(On(12), On(14)) with
        {
            Dates = [new(new DateOnly(2026, 1, 12), Outcome.Failed, ""), new(new DateOnly(2026, 1, 13), Outcome.NoGames, ""), new(new DateOnly(2026, 1, 14), Outcome.Failed, "")],
        });

        Assert.That((await _stage.OnlyAsync()).Scope, Is.EqualTo("phase2/bdl/2026-01-12..2026-01-14"));
    }

    [Test]
    public async Task A_first_look_over_history_is_one_summary_and_not_a_message_a_date()
    {
        await _stage.SeeAsync([.. new[] { 3, 4, 7, 9, 12, 15 }.Select(day => On(day))]);

        Assert.That(_stage.Notifier.Posts, Has.Count.EqualTo(1));
        Assert.That(_stage.Notifier.Messages[0].Dates.Select(date => date.Fingerprint.GameDate.Day), Is.EqualTo([3, 4, 7, 9, 12, 15]));
        Assert.That(_stage.Notifier.Messages[0].Title, Does.Contain("6 game dates 2026-01-03 to 2026-01-15"));
    }

    [Test]
    public async Task A_repaired_date_leaves_the_span_and_the_rest_goes_on()
    {
        await _stage.SeeAsync(On(14), On(15));
        await _stage.ReportAsync(SomeFinding.Verdict(On(15)) with { Healthy = [On(14).Fingerprint] });
        await _stage.ReportAsync(SomeFinding.Verdict(On(15)) with { Healthy = [On(14).Fingerprint] });

        var incident = await _stage.OnlyAsync();
        Assert.That((incident.State, incident.Scope), Is.EqualTo((IncidentState.Open, "phase2/bdl/2026-01-15")));
        Assert.That(_stage.Notifier.Words, Is.EqualTo(["2026-01-14 is repaired."]));
        Assert.That(_stage.Notifier.Messages[^1].Dates[0].IsOver, Is.True);
    }

    [Test]
    public async Task The_worst_date_is_the_face_of_the_span()
    {
        await _stage.SeeAsync(On(13, Warning), On(14, Critical), On(15, Info));

        var message = _stage.Notifier.Messages.Single();
        Assert.That((message.Severity, message.Title), Is.EqualTo(
            (Critical, "Critical: BDL box scores, 3 game dates 2026-01-13 to 2026-01-15, worst 4 of 9 games (44 %) on 2026-01-14")));
    }

    [Test]
    public async Task A_closed_problem_never_absorbs_another_date()
    {
        await _stage.SeeAsync(On(14));
        await _stage.HealAsync(On(14));
        await _stage.HealAsync(On(14));

        await _stage.SeeAsync(On(15));

        Assert.That((await _stage.IncidentsAsync()).Select(incident => (incident.Id, incident.State)), Is.EqualTo(
            [("phase2/bdl/2026-01-14#1", IncidentState.Resolved), ("phase2/bdl/2026-01-15#2", IncidentState.Open)]));
    }

    [TestCase(2, 1, "phase2/bdl/2026-01-02#1")]
    [TestCase(1, 0, "")]
    public async Task A_date_older_than_fourteen_days_opens_nothing(int day, int posts, string id)
    {
        await _stage.SeeAsync(On(day));

        Assert.That((await _stage.IncidentsAsync()).Select(incident => incident.Id).SingleOrDefault(""), Is.EqualTo(id));
        Assert.That(_stage.Notifier.Posts, Has.Count.EqualTo(posts));
    }

    [Test]
    public async Task After_fourteen_days_it_expires_and_is_never_called_resolved()
    {
        await _stage.SeeAsync(On(15));
        _stage.Clock.Now = Some.Eastern("2026-01-29 23:55");
        await _stage.SweepAsync();
        var before = (await _stage.OnlyAsync()).State;

        _stage.Clock.Now = Some.Eastern("2026-01-30 00:00");
        await _stage.SweepAsync();

        Assert.That((before, (await _stage.OnlyAsync()).State), Is.EqualTo((IncidentState.Open, IncidentState.Expired)));
        Assert.That(_stage.Notifier.Kinds, Is.EqualTo([AlertKind.Open, AlertKind.Expire]));
        Assert.That(_stage.Notifier.Messages[^1].Title, Does.StartWith("Expired unrepaired: BDL box scores"));
    }

    [Test]
    public async Task What_expired_does_not_come_back()
    {
        await _stage.SeeAsync(On(2));
        _stage.Clock.Now = Some.Eastern("2026-01-17 12:00");
        await _stage.SweepAsync();

        await _stage.SeeAsync(On(2));

        Assert.That((await _stage.OnlyAsync()).State, Is.EqualTo(IncidentState.Expired));
    }

    private static Finding On(int day, Severity severity = Warning) => SomeFinding.Of(severity, new DateOnly(2026, 1, day));
}
