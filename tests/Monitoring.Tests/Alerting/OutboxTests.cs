using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Tests.Incidents;

namespace NbaPipeline.Monitoring.Tests.Alerting;

public sealed class OutboxTests
{
    private readonly StoppedClock _clock = new(SomeFinding.Noon);
    private readonly RecordingNotifier _notifier = new();
    private readonly IncidentLog _log = new(new InProcessDocumentStore());
    private readonly Outbox _outbox;

    public OutboxTests() => _outbox = new Outbox(_log, _notifier, _clock);

    [Test]
    public async Task What_is_owed_is_sent_once()
    {
        await OweAsync(Severity.Warning);

        var first = await _outbox.SendAsync(default);
        var second = await _outbox.SendAsync(default);

        Assert.That(first.Single().Status, Is.EqualTo(NotificationStatus.Sent));
        Assert.That(first.Single().Channel, Is.EqualTo(RecordingNotifier.Channel));
        Assert.That(second, Is.Empty);
        Assert.That(_notifier.Sent, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task What_the_channel_refused_is_kept_and_sent_when_it_accepts_again()
    {
        await OweAsync(Severity.Warning);
        _notifier.Refusal = "no_service";

        var refused = (await _outbox.SendAsync(default)).Single();
        _notifier.Refusal = null;
        await _outbox.SendAsync(default);
        await _outbox.SendAsync(default);

        Assert.That((refused.Status, refused.Problem), Is.EqualTo((NotificationStatus.Undelivered, "no_service")));
        Assert.That(_notifier.Sent, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task After_an_outage_the_channel_is_given_the_newest_state_and_not_the_history()
    {
        await OweAsync(Severity.Warning);
        _notifier.Refusal = "no_service";
        await _outbox.SendAsync(default);
        await OweAsync(Severity.Critical);
        _notifier.Refusal = null;

        await _outbox.SendAsync(default);

        Assert.That(_notifier.Sent.Select(message => message.Kind), Is.EqualTo([AlertKind.Rise]));
    }

    [Test]
    public async Task One_refused_message_does_not_hold_up_the_others()
    {
        await OweAsync(Severity.Warning);
        await OweAsync(Severity.Warning, Some.Date.AddDays(1));
        _notifier.Refusal = "no_service";

        Assert.That(await _outbox.SendAsync(default), Has.Count.EqualTo(2));
        Assert.That(_notifier.Refused, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_debt_made_while_another_was_being_sent_stays_owed()
    {
        await OweAsync(Severity.Warning);
        var outbox = new Outbox(_log, new Interrupting(_notifier, () => OweAsync(Severity.Critical)), _clock);

        await outbox.SendAsync(default);
        await _outbox.SendAsync(default);

        Assert.That(_notifier.Sent.Select(message => message.Kind), Is.EqualTo([AlertKind.Open, AlertKind.Rise]));
    }

    [Test]
    public async Task Two_outboxes_that_overlap_during_a_send_deliver_once()
    {
        await OweAsync(Severity.Warning);
        var slow = new Slow(_notifier);

        var sending = new Outbox(_log, slow, _clock).SendAsync(default);
        var second = await _outbox.SendAsync(default);
        slow.Answer();
        var first = await sending;

        Assert.That(first.Single().Status, Is.EqualTo(NotificationStatus.Sent));
        Assert.That(second, Is.Empty);
        Assert.That(_notifier.Sent, Has.Count.EqualTo(1));
        Assert.That(await _outbox.SendAsync(default), Is.Empty);
    }

    [TestCase(179, 0)]
    [TestCase(180, 1)]
    public async Task What_a_crashed_instance_claimed_is_sent_again_after_three_minutes(int seconds, int sent)
    {
        await OweAsync(Severity.Warning);
        _ = new Outbox(_log, new Slow(_notifier), _clock).SendAsync(default);
        _clock.Advance(TimeSpan.FromSeconds(seconds));

        await _outbox.SendAsync(default);

        Assert.That(_notifier.Sent, Has.Count.EqualTo(sent));
    }

    [TestCase("no_service", true)]
    [TestCase(null, false)]
    public async Task A_message_is_claimed_only_while_it_is_being_sent(string? refusal, bool isStillOwed)
    {
        await OweAsync(Severity.Warning);
        _notifier.Refusal = refusal;
        var slow = new Slow(_notifier);

        var sending = new Outbox(_log, slow, _clock).SendAsync(default);
        var during = (await _log.ListAsync(default)).Single();
        slow.Answer();
        await sending;

        var after = (await _log.ListAsync(default)).Single();
        Assert.That((during.ClaimedUntil, during.Owed is not null), Is.EqualTo((SomeFinding.Noon.AddMinutes(3), true)));
        Assert.That((after.ClaimedUntil, after.Owed is not null), Is.EqualTo(((DateTimeOffset?)null, isStillOwed)));
    }

    [Test]
    public async Task What_ends_while_its_opening_is_being_sent_is_told_to_the_end()
    {
        await OweAsync(Severity.Warning);
        var outbox = new Outbox(_log, new Interrupting(_notifier, EndAsync), _clock);

        await outbox.SendAsync(default);
        await _outbox.SendAsync(default);

        Assert.That(_notifier.Sent.Select(message => message.Kind), Is.EqualTo([AlertKind.Open, AlertKind.Resolve]));
    }

    [Test]
    public async Task A_late_answer_releases_no_claim_but_its_own()
    {
        await OweAsync(Severity.Warning);
        _notifier.Refusal = "no_service";
        var (late, newer) = (new Slow(_notifier), new Slow(_notifier));
        var sending = new Outbox(_log, late, _clock).SendAsync(default);
        _clock.Advance(TimeSpan.FromMinutes(3));
        _ = new Outbox(_log, newer, _clock).SendAsync(default);

        late.Answer();
        await sending;

        Assert.That((await _log.ListAsync(default)).Single().ClaimedUntil, Is.EqualTo(SomeFinding.Noon.AddMinutes(6)));
        Assert.That(await _outbox.SendAsync(default), Is.Empty);
    }

    [Test]
    public async Task A_preview_sends_and_settles_nothing()
    {
        await OweAsync(Severity.Warning);
        var owed = (await _log.ListAsync(default)).Single().Owed!;

        var preview = _outbox.Preview(owed);

        Assert.That(preview.Status, Is.EqualTo(NotificationStatus.WouldSend));
        Assert.That(preview.Preview, Is.EqualTo(_notifier.Preview(owed)));
        Assert.That(_notifier.Sent, Is.Empty);
        Assert.That((await _log.ListAsync(default)).Single().Owed, Is.Not.Null);
    }

    private async Task OweAsync(Severity severity, DateOnly? date = null)
    {
        var finding = SomeFinding.Of(severity, date);
        await _log.ChangeAsync(
            finding.Fingerprint,
            incident => IncidentRules.Seen(incident, finding, SomeFinding.Check, SomeFinding.Function, false, SomeFinding.Noon),
            default);
    }

    private async Task EndAsync()
    {
        var fingerprint = SomeFinding.Of(Severity.Warning).Fingerprint;
        await _log.ChangeAsync(fingerprint, incident => IncidentRules.Over(incident, SomeFinding.Function, SomeFinding.Noon), default);
    }

    private sealed class Interrupting(RecordingNotifier notifier, Func<Task> meanwhile) : INotifier
    {
        public string Preview(AlertMessage message) => notifier.Preview(message);

        public string ChannelOf(AlertMessage message) => notifier.ChannelOf(message);

        public async Task<Delivery> SendAsync(AlertMessage message, CancellationToken cancellationToken)
        {
            await meanwhile();
            return await notifier.SendAsync(message, cancellationToken);
        }
    }

    /// <summary>A channel that does not answer before a test wants it to; one that never answers is a crash.</summary>
    private sealed class Slow(RecordingNotifier notifier) : INotifier
    {
        private readonly TaskCompletionSource _answer = new();

        public void Answer() => _answer.SetResult();

        public string Preview(AlertMessage message) => notifier.Preview(message);

        public string ChannelOf(AlertMessage message) => notifier.ChannelOf(message);

        public async Task<Delivery> SendAsync(AlertMessage message, CancellationToken cancellationToken)
        {
            await _answer.Task;
            return await notifier.SendAsync(message, cancellationToken);
        }
    }
}
