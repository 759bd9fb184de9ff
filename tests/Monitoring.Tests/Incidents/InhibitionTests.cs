using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Pipeline;
using static NbaPipeline.Monitoring.Checks.Severity;

namespace NbaPipeline.Monitoring.Tests.Incidents;

/// <summary>Upstream explains downstream only when it really does; whatever is not explained is told.</summary>
public sealed class InhibitionTests
{
    private static readonly Finding Root = SomeFinding.Of(Critical);
    private readonly IncidentStage _stage = new();

    [Test]
    public async Task What_the_root_explains_is_listed_in_its_message_and_told_nowhere_else()
    {
        await _stage.SeeAsync(Child(), Root);

        Assert.That(_stage.Notifier.Posts.Select(notice => notice.Message.Fingerprint), Is.EqualTo(["phase2/bdl/2026-01-15"]));
        Assert.That(_stage.Notifier.Messages[0].Affected.Select(item => item.Fingerprint.ToString()), Is.EqualTo(["phase4/mlfs/2026-01-15"]));
        Assert.That((await ChildIncidentAsync()).State, Is.EqualTo(IncidentState.Inhibited));
    }

    [TestCase(Phase.Raw, TestName = "Not_within_the_same_phase")]
    [TestCase(Phase.Scrape, TestName = "Not_upwards")]
    public async Task A_problem_explains_only_what_lies_further_down(Phase phase)
    {
        await _stage.SeeAsync(Child() with { Fingerprint = new Fingerprint(phase, "mlfs", Some.Date) }, Root);

        Assert.That(_stage.Notifier.Posts, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Another_game_date_is_not_explained()
    {
        await _stage.SeeAsync(Child() with { Fingerprint = new Fingerprint(Phase.Precompute, "mlfs", Some.Date.AddDays(-1)) }, Root);

        Assert.That(_stage.Notifier.Posts, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_finding_that_misses_more_than_the_root_is_not_explained()
    {
        await _stage.SeeAsync(Child() with { Missing = ["NYK@GSW", "MEM@ORL"] }, Root);

        Assert.That(_stage.Notifier.Posts, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_finding_that_names_no_missing_game_is_not_explained()
    {
        await _stage.SeeAsync(Child() with { Missing = [] }, Root);

        Assert.That(_stage.Notifier.Posts, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_root_that_affects_no_user_explains_nothing()
    {
        await _stage.SeeAsync(Child(), Root with { Missing = [] });

        Assert.That(_stage.Notifier.Posts, Has.Count.EqualTo(2));
    }

    [TestCase(Warning, Warning, 1)]
    [TestCase(Info, Warning, 2)]
    public async Task A_root_is_at_least_as_severe_as_what_it_explains(Severity root, Severity child, int posts)
    {
        await _stage.SeeAsync(Child(child), Root with { Severity = root });

        Assert.That(_stage.Notifier.Posts, Has.Count.EqualTo(posts));
    }

    [Test]
    public async Task What_it_explains_raises_the_root_when_it_becomes_worse()
    {
        var root = Root with { Severity = Warning };
        await _stage.SeeAsync(Child(), root);
        await _stage.SeeAsync(Child(Critical), root);

        Assert.That(_stage.Notifier.Posts, Has.Count.EqualTo(1));
        Assert.That(_stage.Notifier.Messages[^1].Severity, Is.EqualTo(Critical));
        Assert.That(_stage.Notifier.Words, Has.Some.StartsWith("Rose from Warning to Critical"));
    }

    [Test]
    public async Task A_root_that_is_found_later_takes_over_what_was_told_already()
    {
        await _stage.SeeAsync(Child());
        await _stage.SeeAsync(Child(), Root);

        Assert.That((await ChildIncidentAsync()).State, Is.EqualTo(IncidentState.Inhibited));
        Assert.That(_stage.Notifier.Words, Has.Some.EqualTo("Explained by phase2/bdl/2026-01-15: it is followed there."));
    }

    [Test]
    public async Task A_root_known_from_an_earlier_run_explains_what_another_check_finds()
    {
        await _stage.SeeAsync(Root);
        await _stage.ReportAsync(SomeFinding.Verdict(Child()) with { Check = "phase4" });

        Assert.That(_stage.Notifier.Posts, Has.Count.EqualTo(1));
        Assert.That(_stage.Notifier.Messages[^1].Affected, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task When_the_root_is_over_what_still_fails_is_told_on_its_own()
    {
        await _stage.SeeAsync(Child(), Root);
        await _stage.ReportAsync(SomeFinding.Verdict(Child()) with { Healthy = [Root.Fingerprint] });
        await _stage.ReportAsync(SomeFinding.Verdict(Child()) with { Healthy = [Root.Fingerprint] });
        await _stage.SeeAsync(Child());

        Assert.That(_stage.Notifier.Posts.Select(notice => notice.Message.Fingerprint), Is.EqualTo(["phase2/bdl/2026-01-15", "phase4/mlfs/2026-01-15"]));
    }

    [Test]
    public async Task What_is_repaired_leaves_the_root_s_list_and_is_never_told()
    {
        await _stage.SeeAsync(Child(), Root);
        await _stage.ReportAsync(SomeFinding.Verdict(Root) with { Healthy = [Child().Fingerprint] });
        await _stage.ReportAsync(SomeFinding.Verdict(Root) with { Healthy = [Child().Fingerprint] });

        Assert.That(_stage.Notifier.Messages[^1].Affected, Is.Empty);
        Assert.That((await ChildIncidentAsync()).State, Is.EqualTo(IncidentState.Resolved));
        Assert.That(_stage.Notifier.Messages.Select(message => message.Fingerprint), Has.None.StartsWith("phase4"));
    }

    [Test]
    public async Task What_another_check_finds_healthy_and_this_one_does_not_stays_in_the_root_s_list()
    {
        await _stage.SeeAsync(Child(), Root);
        await _stage.ReportAsync(SomeFinding.Healthy(Child()) with { Check = "another" });

        Assert.That(_stage.Notifier.Sent, Has.Count.EqualTo(1));
        Assert.That((await _stage.IncidentsAsync()).SelectMany(incident => incident.Affected), Has.One.Items);
    }

    [Test]
    public async Task Of_two_checks_that_see_it_the_worse_word_stands_in_the_root_s_list_whichever_looked_last()
    {
        await _stage.SeeAsync(Child(), Root);
        await _stage.ReportAsync(SomeFinding.Verdict(Child(Critical)) with { Check = "another" });
        var told = _stage.Notifier.Sent.Count;
        await _stage.SeeAsync(Child(), Root);

        Assert.That(_stage.Notifier.Sent, Has.Count.EqualTo(told));
        Assert.That((await _stage.IncidentsAsync()).SelectMany(incident => incident.Affected).Select(item => item.Severity), Is.EqualTo([Critical]));
    }

    [Test]
    public async Task What_only_one_of_two_checks_has_explained_is_told_and_stays_told()
    {
        await _stage.SeeAsync(Child(), Root);
        for (var look = 0; look < 3; look++)
        {
            await _stage.ReportAsync(SomeFinding.Verdict(Child() with { Missing = ["MEM@ORL"] }) with { Check = "another" });
            await _stage.SeeAsync(Child(), Root);
        }

        Assert.That((await ChildIncidentAsync()).State, Is.EqualTo(IncidentState.Open));
        Assert.That(_stage.Notifier.Posts, Has.Count.EqualTo(2));
        Assert.That(_stage.Notifier.Sent, Has.Count.EqualTo(3), "a message, an edit of the root's, a message of its own");
    }

    private static Finding Child(Severity severity = Warning) =>
        SomeFinding.Of(severity, phase: Phase.Precompute, entity: "mlfs") with { Missing = ["NYK@GSW"] };

    private async Task<Incident> ChildIncidentAsync() =>
        (await _stage.IncidentsAsync()).Single(incident => incident.Id.StartsWith("phase4", StringComparison.Ordinal));
}
