using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Tests.Incidents;
using static NbaPipeline.Monitoring.Checks.Severity;

namespace NbaPipeline.Monitoring.Tests.Alerting;

public sealed class OutboxTests
{
    private readonly IncidentStage _stage = new();

    [Test]
    public async Task Each_channel_is_told_on_its_own_and_one_that_refuses_holds_up_no_other()
    {
        var (refusing, taking) = (new NamedNotifier("first") { Refusal = "down" }, new NamedNotifier("second"));
        await OpenSilentlyAsync();

        var sent = await SendAsync(refusing, taking);
        refusing.Refusal = null;
        var later = await SendAsync(refusing, taking);

        Assert.That(sent.Select(one => one.Status), Is.EqualTo([NotificationStatus.Undelivered, NotificationStatus.Sent]));
        Assert.That(later.Single().Status, Is.EqualTo(NotificationStatus.Sent));
        Assert.That((refusing.Sent, taking.Sent), Is.EqualTo((1, 1)));
    }

    [TestCase(179, 0)]
    [TestCase(180, 1)]
    public async Task While_another_instance_is_sending_it_is_left_alone_and_after_three_minutes_taken_over(int seconds, int sent)
    {
        await OpenSilentlyAsync();
        var incidents = await new IncidentLog(_stage.Documents).ReadAsync(default);
        var claimed = (await _stage.OnlyAsync()) with { ClaimedUntil = _stage.Clock.Now.AddMinutes(3) };
        await incidents.ChangeAsync("phase2/bdl", file => file!.With(claimed), default);
        _stage.Clock.Advance(TimeSpan.FromSeconds(seconds));

        await _stage.SweepAsync();

        Assert.That(_stage.Notifier.Posts, Has.Count.EqualTo(sent));
    }

    [Test]
    public async Task A_message_left_behind_that_somebody_deleted_makes_nobody_post_the_new_one_twice()
    {
        _stage.Notifier.ChannelOf = severity => severity is Critical ? "#loud" : "#quiet";
        await _stage.SeeAsync(SomeFinding.Of(Warning));
        _stage.Notifier.LoseMessages();

        var report = await _stage.SeeAsync(SomeFinding.Of(Critical));
        await _stage.SweepAsync();

        Assert.That(_stage.Notifier.Posts.Select(notice => notice.Channel), Is.EqualTo(["#quiet", "#loud"]));
        Assert.That(report.CouldTell, Is.True);
    }

    [Test]
    public async Task An_answer_that_comes_after_another_instance_took_over_changes_nothing()
    {
        await OpenSilentlyAsync();
        var other = new NamedNotifier("first");
        var slow = new NamedNotifier("first");
        slow.While = TakeOverAsync;

        await SendAsync(slow);

        var incident = await _stage.OnlyAsync();
        Assert.That((slow.Sent, other.Sent, incident.ClaimedUntil), Is.EqualTo((1, 1, (DateTimeOffset?)null)));
        Assert.That((await SendAsync(slow)).Count, Is.Zero);

        async Task TakeOverAsync()
        {
            slow.While = null;
            _stage.Clock.Advance(TimeSpan.FromMinutes(3));
            await SendAsync(other);
        }
    }

    [Test]
    public async Task What_becomes_worse_while_it_is_being_told_is_owed_still()
    {
        await OpenSilentlyAsync();
        var rising = new NamedNotifier("first") { While = () => _stage.Desk().ReportAsync(SomeFinding.Verdict(SomeFinding.Of(Critical)), new CheckRequest(_stage.Clock.Now), default) };
        _stage.Notifier.Refusal = "not the channel that is tested";

        await SendAsync(rising);
        rising.While = null;
        await SendAsync(rising);

        Assert.That(rising.Told.Select(message => message.Severity), Is.EqualTo([Warning, Critical]));
    }

    /// <summary>A problem that the stage's own channel has not been told of.</summary>
    private async Task OpenSilentlyAsync()
    {
        _stage.Notifier.Refusal = "down";
        await _stage.SeeAsync(SomeFinding.Of(Warning));
        _stage.Notifier.Refusal = null;
    }

    private async Task<IReadOnlyList<Notification>> SendAsync(params INotifier[] notifiers) =>
        await new Outbox(notifiers, _stage.Clock).SendAsync(await new IncidentLog(_stage.Documents).ReadAsync(default), default);

    private sealed class NamedNotifier(string name) : INotifier
    {
        public string Name => name;

        public string? Misconfiguration => null;

        public string? Refusal { get; set; }

        public Func<Task>? While { get; set; }

        public int Sent => Told.Count;

        public List<AlertMessage> Told { get; } = [];

        public Notice? Owed(Incident incident, DateTimeOffset now) => MirrorPolicy.Next(incident, incident.Told.GetValueOrDefault(Name), name);

        public string Preview(Notice notice) => "{}";

        public async Task<Delivery> SendAsync(Notice notice, CancellationToken cancellationToken)
        {
            await (While?.Invoke() ?? Task.CompletedTask);
            if (Refusal is { } problem)
            {
                return Delivery.Failed(problem);
            }

            Told.Add(notice.Message);
            return Delivery.Done;
        }
    }
}
