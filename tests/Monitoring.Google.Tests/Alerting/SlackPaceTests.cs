using NbaPipeline.Monitoring.Google.Alerting;
using NbaPipeline.Monitoring.Google.Resilience;

namespace NbaPipeline.Monitoring.Google.Tests.Alerting;

public sealed class SlackPaceTests
{
    private static readonly TimeSpan AlmostOne = TimeSpan.FromMilliseconds(999);
    private static readonly TimeSpan TheRest = TimeSpan.FromMilliseconds(1);

    private readonly ManualTime _time = new();
    private readonly SlackPace _pace;

    public SlackPaceTests() => _pace = new SlackPace(new ResilienceOptions(), new ResilienceClock(_time));

    [Test]
    public void The_first_message_does_not_wait() => Assert.That(Turn("#a").IsCompletedSuccessfully, Is.True);

    [Test]
    public async Task Two_messages_to_one_channel_are_a_second_apart()
    {
        await Turn("#a");
        var second = Turn("#a");

        _time.Advance(AlmostOne);
        Assert.That(second.IsCompleted, Is.False);

        _time.Advance(TheRest);
        await second.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Test]
    public async Task Two_channels_do_not_wait_for_each_other()
    {
        await Turn("#a");

        Assert.That(Turn("#b").IsCompletedSuccessfully, Is.True);
    }

    [Test]
    public async Task Three_messages_queue_up_in_their_order()
    {
        await Turn("#a");
        var (second, third) = (Turn("#a"), Turn("#a"));

        _time.Advance(TimeSpan.FromSeconds(1));
        await second.WaitAsync(TimeSpan.FromSeconds(30));
        _time.Advance(AlmostOne);
        Assert.That(third.IsCompleted, Is.False);

        _time.Advance(TheRest);
        await third.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Test]
    public async Task After_a_second_of_silence_nobody_waits()
    {
        await Turn("#a");
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.That(Turn("#a").IsCompletedSuccessfully, Is.True);
    }

    [Test]
    public async Task Who_gives_up_waiting_is_let_go()
    {
        using var caller = new CancellationTokenSource();
        await Turn("#a");
        var waiting = _pace.WaitAsync("#a", caller.Token);

        await caller.CancelAsync();

        Assert.That(async () => await waiting.WaitAsync(TimeSpan.FromSeconds(30)), Throws.InstanceOf<OperationCanceledException>());
    }

    private Task Turn(string channel) => _pace.WaitAsync(channel, CancellationToken.None);
}
