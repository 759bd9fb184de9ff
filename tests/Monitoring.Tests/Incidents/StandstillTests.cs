using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Pipeline;
using static NbaPipeline.Monitoring.Checks.Severity;

namespace NbaPipeline.Monitoring.Tests.Incidents;

/// <summary>While nothing is started, what goes missing further down is one problem with it: not before, not after, not what was missing already.</summary>
public sealed class StandstillTests
{
    private static readonly Finding Root = SomeFinding.Of(Critical, phase: Phase.Scrape, entity: "decisions") with
    {
        Stops = Phase.Raw,
        Missing = [],
        Since = SomeFinding.Noon.AddHours(-1),
    };

    private readonly IncidentStage _stage = new();

    [Test]
    public async Task What_goes_missing_while_nothing_is_started_is_told_with_it()
    {
        await SeeAsync(Root);
        await SeeAsync(Child());

        Assert.That(_stage.Notifier.Posts, Has.Count.EqualTo(1));
        Assert.That(_stage.Notifier.Messages[^1].Affected.Select(item => item.Fingerprint.ToString()), Is.EqualTo(["phase2/nbac_gamebook/2026-01-15"]));
    }

    [Test]
    public async Task So_is_what_goes_missing_of_a_later_game_date()
    {
        await SeeAsync(Root);
        await SeeAsync(Child(Some.Date.AddDays(1)));

        Assert.That(_stage.Notifier.Posts, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task What_goes_missing_of_an_earlier_game_date_has_another_cause()
    {
        await SeeAsync(Root);
        await SeeAsync(Child(Some.Date.AddDays(-1)));

        Assert.That(_stage.Notifier.Posts, Has.Count.EqualTo(2));
    }

    [TestCase(0, 2, TestName = "What_was_missing_when_the_first_start_was_missed_is_older")]
    [TestCase(-1, 1, TestName = "What_was_first_missing_a_minute_later_is_not")]
    public async Task What_was_missing_before_it_began_has_another_cause(int minutesFromFirstSight, int calling)
    {
        await SeeAsync(Child());
        var root = Root with { Since = SomeFinding.Noon.AddMinutes(minutesFromFirstSight) };
        await SeeAsync(root);
        await SeeAsync(Child());

        var incidents = await _stage.IncidentsAsync();
        Assert.That(incidents.Count(incident => incident.State is IncidentState.Open), Is.EqualTo(calling));
    }

    [Test]
    public async Task It_is_told_as_what_it_is_once_things_are_started_again_and_it_is_missing_still()
    {
        await SeeAsync(Root);
        await SeeAsync(Child());
        await HealRootAsync();
        await SeeAsync(Child());
        var posts = _stage.Notifier.Posts.Count;
        await HealRootAsync();
        await SeeAsync(Child());

        Assert.That(posts, Is.EqualTo(1), "the end has not held yet");
        Assert.That(_stage.Notifier.Posts.Select(notice => notice.Message.Fingerprint), Is.EqualTo(["phase1/decisions/2026-01-15", "phase2/nbac_gamebook/2026-01-15"]));
    }

    [Test]
    public async Task What_goes_missing_after_its_end_has_another_cause()
    {
        await SeeAsync(Root);
        await HealRootAsync();
        await HealRootAsync();
        await SeeAsync(Child());

        Assert.That(_stage.Notifier.Posts, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task What_is_worse_than_it_is_told_on_its_own()
    {
        await SeeAsync(Root with { Severity = Warning });
        await SeeAsync(Child() with { Severity = Critical });

        Assert.That(_stage.Notifier.Posts, Has.Count.EqualTo(2));
    }

    [TestCase(null, TestName = "Another_problem_of_the_same_phase_stops_nothing")]
    [TestCase(Phase.Precompute, TestName = "What_has_another_starter_has_another_cause")]
    public async Task Only_the_phase_that_it_starts_is_stopped(Phase? stops)
    {
        await SeeAsync(Root with { Stops = stops });
        await SeeAsync(Child());

        Assert.That(_stage.Notifier.Posts, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task What_the_stopped_phase_explains_is_told_with_it_too()
    {
        await SeeAsync(Root);
        await SeeAsync(SomeFinding.Of(Critical, entity: "nbac_gamebook"));
        await SeeAsync(SomeFinding.Of(Critical, phase: Phase.Analytics, entity: "analytics") with { Missing = ["NYK@GSW"] });

        Assert.That(_stage.Notifier.Posts, Has.Count.EqualTo(1));
        Assert.That(_stage.Notifier.Messages[^1].Affected, Has.Count.EqualTo(2));
    }

    private static Finding Child(DateOnly? date = null) => SomeFinding.Of(Warning, date, entity: "nbac_gamebook");

    private Task<CheckReport> SeeAsync(Finding finding) =>
        _stage.ReportAsync(SomeFinding.Verdict(finding) with { Check = finding.Fingerprint.Entity });

    private Task<CheckReport> HealRootAsync() => _stage.ReportAsync(SomeFinding.Healthy(Root) with { Check = "decisions" });
}
