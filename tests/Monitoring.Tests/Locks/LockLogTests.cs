using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Locks;
using NbaPipeline.Monitoring.Recovery;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Locks;

public sealed class LockLogTests
{
    private const string Reason = "left behind by a revision that is gone";

    private static readonly LockClaim Seen = new(SomeLocks.Path, "nba-scrapers-00042-abc", "op-1");
    private static readonly DateTimeOffset Expiry = Some.Eastern("2026-01-16 18:05");

    private readonly InProcessDocumentStore _documents = new();
    private readonly StoppedClock _clock = new(Some.Eastern("2026-01-17 12:00"));

    private LockLog Log => new(_documents, new LockThresholds(), _clock);

    [Test]
    public async Task An_expired_lock_that_is_as_it_was_seen_is_deleted()
    {
        await PutAsync(SomeLocks.Expired);

        var release = await ReleaseAsync(Seen);

        Assert.That((release.Outcome, release.IsGranted), Is.EqualTo((LockReleaseOutcome.Released, true)));
        Assert.That(await FindAsync(), Is.Null);
    }

    [Test]
    public async Task A_dry_run_says_what_it_would_do_and_does_it_not()
    {
        await PutAsync(SomeLocks.Expired);

        Assert.That((await ReleaseAsync(Seen, isDryRun: true)).Outcome, Is.EqualTo(LockReleaseOutcome.WouldRelease));
        Assert.That(await FindAsync(), Is.Not.Null);
    }

    [TestCase(-1, LockReleaseOutcome.StillHeld)]
    [TestCase(0, LockReleaseOutcome.StillHeld)]
    [TestCase(59, LockReleaseOutcome.StillHeld)]
    [TestCase(60, LockReleaseOutcome.WouldRelease)]
    public async Task A_lock_is_over_a_minute_after_its_expiry(int seconds, LockReleaseOutcome outcome)
    {
        await PutAsync(SomeLocks.Expired);
        _clock.Now = Expiry.AddSeconds(seconds);

        Assert.That((await ReleaseAsync(Seen, isDryRun: true)).Outcome, Is.EqualTo(outcome));
    }

    [TestCase("another", "op-1", LockReleaseOutcome.Changed)]
    [TestCase("nba-scrapers-00042-abc", "op-2", LockReleaseOutcome.Changed)]
    [TestCase("nba-scrapers-00042-abc", "op-1", LockReleaseOutcome.Released)]
    public async Task Holder_and_operation_have_to_be_those_that_were_seen(string holder, string operation, LockReleaseOutcome outcome)
    {
        await PutAsync(SomeLocks.Of("2026-01-16T23:05:00Z", holder, operation));

        Assert.That((await ReleaseAsync(Seen)).Outcome, Is.EqualTo(outcome));
        Assert.That(await FindAsync() is null, Is.EqualTo(outcome is LockReleaseOutcome.Released));
    }

    [TestCase("""{"holder_id":"nba-scrapers-00042-abc","operation_id":"op-1"}""")]
    [TestCase("""{"holder_id":"nba-scrapers-00042-abc","operation_id":"op-1","expires_at":null}""")]
    [TestCase("""{"holder_id":"nba-scrapers-00042-abc","operation_id":"op-1","expires_at":"2026-01-16T23:05:00"}""")]
    [TestCase("""{"holder_id":"nba-scrapers-00042-abc","operation_id":"op-1","expires_at":"yesterday"}""")]
    [TestCase("""{"holder_id":"nba-scrapers-00042-abc","operation_id":"op-1","expires_at":1768604700}""")]
    [TestCase("""{"operation_id":"op-1","expires_at":"2026-01-16T23:05:00Z"}""")]
    [TestCase("""{"holder_id":"nba-scrapers-00042-abc","expires_at":"2026-01-16T23:05:00Z"}""")]
    [TestCase("[]")]
    public async Task What_does_not_say_enough_is_never_released(string json)
    {
        await PutAsync(json);

        Assert.That((await ReleaseAsync(Seen)).Outcome, Is.EqualTo(LockReleaseOutcome.UnknownShape));
        Assert.That(await FindAsync(), Is.Not.Null);
    }

    [TestCase("incidents/phase2~bdl")]
    [TestCase("halt/state")]
    [TestCase("workflow_controller_locks")]
    [TestCase("workflow_controller_locks/")]
    [TestCase("workflow_controller_locks/a/b")]
    [TestCase("made_up_locks/a")]
    public async Task What_is_no_lock_is_never_looked_at_as_one(string path)
    {
        await _documents.CreateAsync(path, SomeLocks.Expired, CancellationToken.None);

        Assert.That((await ReleaseAsync(Seen with { Lock = path })).Outcome, Is.EqualTo(LockReleaseOutcome.UnknownShape));
        Assert.That(await _documents.GetAsync(path, CancellationToken.None), Is.Not.Null);
    }

    [Test]
    public async Task A_lock_that_is_gone_is_in_nobodys_way() =>
        Assert.That((await ReleaseAsync(Seen)).Outcome, Is.EqualTo(LockReleaseOutcome.NotThere));

    [Test]
    public async Task Whoever_takes_the_lock_in_between_keeps_it()
    {
        await PutAsync(SomeLocks.Expired);
        var racing = new RacingStore(_documents, SomeLocks.Path, SomeLocks.Of("2026-01-17T17:05:00Z", "somebody-new", "op-9"));

        var release = await new LockLog(racing, new LockThresholds(), _clock).ReleaseAsync(Seen, Reason, isDryRun: false, CancellationToken.None);

        Assert.That(release.Outcome, Is.EqualTo(LockReleaseOutcome.Changed));
        Assert.That((await FindAsync())!.Json, Does.Contain("somebody-new"));
    }

    [TestCase("too short")]
    [TestCase("           ")]
    [TestCase(" 123456789 ")]
    public void Nothing_is_released_without_a_reason(string reason) =>
        Assert.That(() => Log.ReleaseAsync(Seen, reason, isDryRun: false, CancellationToken.None), Throws.ArgumentException.With.Message.Contains("at least 10 characters"));

    [Test]
    public async Task A_lease_that_is_released_keeps_its_number_and_the_next_holder_gets_a_higher_one()
    {
        var lease = new RecoveryLease(_documents, new RecoveryThresholds());
        var number = await lease.TakeAsync("recovery-step", _clock.Now.AddHours(-3), CancellationToken.None);

        var release = await ReleaseAsync(new LockClaim("leases/recovery", "recovery-step", $"{number}"));

        Assert.That(release.Outcome, Is.EqualTo(LockReleaseOutcome.Released));
        Assert.That((await ReleaseAsync(new LockClaim("leases/recovery", "recovery-step", $"{number}"))).Outcome, Is.EqualTo(LockReleaseOutcome.NotThere));
        Assert.That(await lease.TakeAsync("pipeline-recovery", _clock.Now, CancellationToken.None), Is.EqualTo(number + 1));
    }

    [Test]
    public async Task A_collection_that_cannot_be_read_leaves_the_others_known()
    {
        await PutAsync(SomeLocks.Expired);
        var flaky = new FlakyDocumentStore(_documents) { Unreachable = "grading_locks" };

        var shelves = (await new LockLog(flaky, new LockThresholds(), _clock).ListAsync(CancellationToken.None)).ToDictionary(shelf => shelf.Kind.Name, shelf => shelf.Locks);

        Assert.That(shelves, Has.Count.EqualTo(LockKind.All.Count));
        Assert.That(shelves["grading_locks"], Is.TypeOf<Evidence<IReadOnlyList<HeldLock>>.Unknown>());
        Assert.That(((Evidence<IReadOnlyList<HeldLock>>.Known)shelves["workflow_controller_locks"]).Value.Single().Operation, Is.EqualTo("op-1"));
    }

    private Task<bool> PutAsync(string json) => _documents.CreateAsync(SomeLocks.Path, json, CancellationToken.None);

    private Task<Document?> FindAsync() => _documents.GetAsync(SomeLocks.Path, CancellationToken.None);

    private Task<LockRelease> ReleaseAsync(LockClaim seen, bool isDryRun = false) => Log.ReleaseAsync(seen, Reason, isDryRun, CancellationToken.None);
}
