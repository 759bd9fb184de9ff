using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Pipeline;
using static NbaPipeline.Monitoring.Checks.Severity;

namespace NbaPipeline.Monitoring.Tests.Incidents;

/// <summary>What people say about a problem: with author, reason and end, and no longer than it stays as they knew it.</summary>
public sealed class MarkTests
{
    private const string Id = "phase2/bdl/2026-01-15#1";
    private static readonly Finding Finding = SomeFinding.Of(Warning);
    private readonly IncidentStage _stage = new();

    [TestCase(MarkKind.Acknowledged, IncidentState.Acknowledged, IncidentEventKind.Acknowledged)]
    [TestCase(MarkKind.Silenced, IncidentState.Silenced, IncidentEventKind.Silenced)]
    [TestCase(MarkKind.FalsePositive, IncidentState.Silenced, IncidentEventKind.FalsePositive)]
    public async Task A_mark_is_shown_and_recorded_with_author_reason_and_end(MarkKind kind, IncidentState state, IncidentEventKind recorded)
    {
        await _stage.SeeAsync(Finding);

        var marked = await MarkAsync(kind);
        await _stage.SweepAsync();

        Assert.That(marked!.State, Is.EqualTo(state));
        Assert.That((marked.Events[^1].Kind, marked.Events[^1].Actor, marked.Events[^1].Reason), Is.EqualTo((recorded, "ann", "known, until 2026-01-16 14:30 ET (19:30 UTC)")));
        Assert.That(_stage.Notifier.Kinds, Is.EqualTo([AlertKind.Open, AlertKind.Edit]));
        Assert.That(_stage.Notifier.Messages[^1].Facts, Has.Some.Matches<AlertFact>(fact => fact.Value.StartsWith("ann until", StringComparison.Ordinal)));
    }

    [Test]
    public async Task It_ends_at_its_end_and_the_thread_says_so()
    {
        await _stage.SeeAsync(Finding);
        await MarkAsync(MarkKind.Acknowledged);
        await _stage.SweepAsync();
        _stage.Clock.Advance(TimeSpan.FromHours(2));
        await _stage.SweepAsync();

        Assert.That((await _stage.OnlyAsync()).State, Is.EqualTo(IncidentState.Open));
        Assert.That(_stage.Notifier.Words, Is.EqualTo(
            ["Acknowledged by ann until 2026-01-16 14:30 ET (19:30 UTC): known.", "No longer quiet: the mark has ended, or it got worse."]));
    }

    [Test]
    public async Task It_ends_when_the_problem_becomes_worse_than_its_author_knew()
    {
        await _stage.SeeAsync(Finding);
        await MarkAsync(MarkKind.Acknowledged);

        await _stage.SeeAsync(SomeFinding.Of(Critical));

        Assert.That((await _stage.OnlyAsync()).State, Is.EqualTo(IncidentState.Open));
        Assert.That(_stage.Notifier.Kinds, Is.EqualTo([AlertKind.Open, AlertKind.Rise]));
    }

    [Test]
    public async Task It_can_be_taken_back()
    {
        await _stage.SeeAsync(Finding);
        await MarkAsync(MarkKind.Silenced);

        var unmarked = await _stage.Actions.UnmarkAsync(Id, "bob", default);

        Assert.That((unmarked!.State, unmarked.Events[^1].Kind, unmarked.Events[^1].Actor), Is.EqualTo((IncidentState.Open, IncidentEventKind.Unmarked, "bob")));
    }

    [TestCase("", "known", 2)]
    [TestCase("ann", " ", 2)]
    [TestCase("ann", "known", 0)]
    public async Task A_mark_without_author_reason_or_end_is_refused(string author, string reason, int hours)
    {
        await _stage.SeeAsync(Finding);

        Assert.That(
            () => _stage.Actions.MarkAsync(Id, MarkKind.Silenced, author, reason, _stage.Clock.Now.AddHours(hours), default),
            Throws.InstanceOf<ArgumentException>());
    }

    [TestCase("phase2/bdl/2026-01-15#9")]
    [TestCase("phase3/pgs/2026-01-15#1")]
    public async Task A_mark_on_no_open_incident_changes_nothing(string id)
    {
        await _stage.SeeAsync(Finding);

        Assert.That(await _stage.Actions.MarkAsync(id, MarkKind.Silenced, "ann", "known", _stage.Clock.Now.AddHours(1), default), Is.Null);
    }

    [Test]
    public async Task A_silence_set_beforehand_keeps_what_it_matches_quiet_and_tells_it_when_it_ends()
    {
        await SilenceAsync(Warning);
        await _stage.SeeAsync(Finding);
        var quiet = _stage.Notifier.Sent.Count;

        _stage.Clock.Advance(TimeSpan.FromHours(2));
        await _stage.SweepAsync();

        Assert.That((quiet, _stage.Notifier.Posts.Count), Is.EqualTo((0, 1)));
    }

    [Test]
    public async Task What_is_worse_than_a_silence_covers_is_told()
    {
        await SilenceAsync(Warning);

        await _stage.SeeAsync(SomeFinding.Of(Critical));

        Assert.That(_stage.Notifier.Posts, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_silence_that_is_ended_by_hand_counts_no_more()
    {
        await SilenceAsync(Warning);
        await _stage.Silences.EndAsync("maintenance", default);

        await _stage.SeeAsync(Finding);

        Assert.That(_stage.Notifier.Posts, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_date_beyond_a_silence_that_joins_what_it_keeps_quiet_is_told()
    {
        await _stage.Silences.AddAsync(
            new Silence("maintenance", "ann", "backfill", _stage.Clock.Now, _stage.Clock.Now.AddDays(1), Critical) { To = Some.Date.AddDays(-1) }, default);
        await _stage.SeeAsync(SomeFinding.Of(Warning, Some.Date.AddDays(-1)));
        var quiet = _stage.Notifier.Sent.Count;

        await _stage.SeeAsync(SomeFinding.Of(Warning, Some.Date.AddDays(-1)), Finding);

        Assert.That((quiet, _stage.Notifier.Posts.Count), Is.EqualTo((0, 1)));
    }

    [Test]
    public async Task What_a_silence_kept_quiet_is_told_when_the_silence_is_ended_by_hand()
    {
        await SilenceAsync(Warning);
        await _stage.SeeAsync(Finding);
        await _stage.Silences.EndAsync("maintenance", default);

        await _stage.SweepAsync();

        Assert.That(_stage.Notifier.Posts, Has.Count.EqualTo(1));
    }

    [TestCase(Phase.Raw, "bdl", 15, 15, true)]
    [TestCase(null, null, null, null, true)]
    [TestCase(Phase.Analytics, null, null, null, false)]
    [TestCase(null, "nbac_gamebook", null, null, false)]
    [TestCase(null, null, 16, null, false)]
    [TestCase(null, null, null, 14, false)]
    public void A_silence_matches_by_phase_entity_and_dates(Phase? phase, string? entity, int? from, int? to, bool matches)
    {
        var silence = new Silence("s", "ann", "known", _stage.Clock.Now, _stage.Clock.Now.AddHours(1), Critical)
        {
            Phase = phase,
            Entity = entity,
            From = from is { } first ? new DateOnly(2026, 1, first) : null,
            To = to is { } last ? new DateOnly(2026, 1, last) : null,
        };

        Assert.That(silence.Matches(Finding.Fingerprint, _stage.Clock.Now), Is.EqualTo(matches));
        Assert.That(silence.Matches(Finding.Fingerprint, _stage.Clock.Now.AddHours(1)), Is.False);
    }

    private Task<Incident?> MarkAsync(MarkKind kind) => _stage.Actions.MarkAsync(Id, kind, "ann", "known", _stage.Clock.Now.AddHours(2), default);

    private Task<bool> SilenceAsync(Severity upTo) => _stage.Silences.AddAsync(
        new Silence("maintenance", "ann", "backfill of January", _stage.Clock.Now, _stage.Clock.Now.AddHours(1), upTo) { Entity = "bdl" }, default);
}
