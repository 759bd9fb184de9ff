using System.Globalization;
using System.Net;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Google.Resilience;
using static NbaPipeline.Monitoring.Google.Tests.ScriptedHttp;

namespace NbaPipeline.Monitoring.Google.Tests.Alerting;

public sealed class ChannelRetryTests
{
    private static readonly Func<HttpResponseMessage?> Taken = Says(HttpStatusCode.OK, """{"ok":true,"channel":"C1","ts":"1.0"}""");

    [TestCase(19, 19)]
    [TestCase(20, 20)]
    [TestCase(21, 20)]
    [TestCase(3600, 20)]
    public async Task A_retry_after_is_honoured_up_to_what_we_may_wait(int asked, int waited)
    {
        var (delivery, stage, _) = await SendAsync(Says(HttpStatusCode.TooManyRequests, "", TimeSpan.FromSeconds(asked)), Taken);

        Assert.That(delivery.IsDelivered, Is.True);
        Assert.That(stage.Hurried.Waits, Is.EqualTo([TimeSpan.FromSeconds(waited)]));
    }

    [TestCase(HttpStatusCode.TooManyRequests, 7, 7)]
    [TestCase(HttpStatusCode.ServiceUnavailable, 90, 20)]
    public async Task A_retry_after_may_be_a_date_by_the_clock_of_who_answers(HttpStatusCode status, int asked, int waited)
    {
        var date = DateTimeOffset.Parse("2031-05-01T00:00:00Z", CultureInfo.InvariantCulture);

        var (delivery, stage, _) = await SendAsync(() => Dated(status, date, date.AddSeconds(asked)), Taken);

        Assert.That(delivery.IsDelivered, Is.True);
        Assert.That(stage.Hurried.Waits, Is.EqualTo([TimeSpan.FromSeconds(waited)]));
    }

    [TestCase(0)]
    [TestCase(-5)]
    public async Task A_retry_after_that_is_over_leaves_the_wait_to_our_back_off(int asked)
    {
        var date = DateTimeOffset.Parse("2031-05-01T00:00:00Z", CultureInfo.InvariantCulture);

        var (_, stage, _) = await SendAsync(() => Dated(HttpStatusCode.TooManyRequests, date, date.AddSeconds(asked)), Taken);

        Assert.That(stage.Hurried.Waits.Single(), Is.GreaterThan(TimeSpan.Zero).And.LessThan(TimeSpan.FromSeconds(5)));
    }

    [TestCase(HttpRequestError.ConnectionError)]
    [TestCase(HttpRequestError.NameResolutionError)]
    [TestCase(HttpRequestError.SecureConnectionError)]
    [TestCase(HttpRequestError.ProxyTunnelError)]
    public async Task Where_nothing_was_sent_it_is_tried_again(HttpRequestError error)
    {
        var (delivery, _, asked) = await SendAsync(Fails(error), Fails(error), Taken);

        Assert.That((delivery.IsDelivered, asked), Is.EqualTo((true, 3)));
    }

    [TestCase(HttpRequestError.Unknown)]
    [TestCase(HttpRequestError.ResponseEnded)]
    [TestCase(HttpRequestError.InvalidResponse)]
    [TestCase(HttpRequestError.HttpProtocolError)]
    [TestCase(HttpRequestError.ConfigurationLimitExceeded)]
    public async Task What_may_have_arrived_is_left_to_the_next_run(HttpRequestError error)
    {
        var (delivery, _, asked) = await SendAsync(Fails(error), Taken);

        Assert.That((delivery.IsDelivered, asked), Is.EqualTo((false, 1)));
        Assert.That(delivery.Problem, Is.EqualTo($"#nba-alerts: the connection broke ({error}); it may have arrived"));
    }

    [Test]
    public async Task An_answer_that_does_not_come_in_time_is_not_waited_for_twice()
    {
        using var slack = new ScriptedHttp(Hangs(), Taken);
        var time = new ManualTime();
        var sending = Stage(slack, time).Bot.SendAsync(SomeNotice.Post(), CancellationToken.None);
        await slack.Reached.WaitAsync(TimeSpan.FromSeconds(30));

        time.Advance(new ResilienceOptions().AttemptTimeout);
        var delivery = await sending.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.That(slack.Received, Has.Count.EqualTo(1));
        Assert.That(delivery.Problem, Is.EqualTo("#nba-alerts: no answer within 30 seconds; it may have arrived"));
    }

    [Test]
    public async Task A_caller_who_goes_away_ends_it_and_it_is_no_answer()
    {
        using var slack = new ScriptedHttp(Hangs());
        using var caller = new CancellationTokenSource();
        var sending = Stage(slack).Bot.SendAsync(SomeNotice.Post(), caller.Token);
        await slack.Reached.WaitAsync(TimeSpan.FromSeconds(30));

        await caller.CancelAsync();

        Assert.That(async () => await sending.WaitAsync(TimeSpan.FromSeconds(30)), Throws.InstanceOf<OperationCanceledException>());
    }

    [TestCase(HttpRequestError.ConnectionError, 4, 10)]
    [TestCase(HttpRequestError.ResponseEnded, 11, 10)]
    public async Task After_ten_failures_slack_is_not_asked_for_a_while_and_a_sentence_says_so(HttpRequestError error, int messages, int asked)
    {
        using var slack = new ScriptedHttp(Fails(error));
        var stage = Stage(slack);
        Delivery? last = null;
        for (var message = 0; message < messages; message++)
        {
            last = await stage.Bot.SendAsync(SomeNotice.Post(channel: $"#channel-{message}"), CancellationToken.None);
        }

        Assert.That(slack.Received, Has.Count.EqualTo(asked));
        Assert.That(last!.Problem, Is.EqualTo($"#channel-{messages - 1}: not asked, because the last attempts failed"));
    }

    private static HttpResponseMessage Dated(HttpStatusCode status, DateTimeOffset date, DateTimeOffset retryAfter)
    {
        var answer = Says(status, "")()!;
        (answer.Headers.Date, answer.Headers.RetryAfter) = (date, new(retryAfter));
        return answer;
    }

    private static SenderStage Stage(ScriptedHttp slack, TimeProvider? time = null) =>
        new(slack, ("SLACK_BOT_TOKEN", "xoxb-1"), ("SLACK_CHANNEL", "#nba-alerts")) { Time = time };

    private static async Task<(Delivery Delivery, SenderStage Stage, int Asked)> SendAsync(params Func<HttpResponseMessage?>[] answers)
    {
        using var slack = new ScriptedHttp(answers);
        var stage = Stage(slack);
        return (await stage.Bot.SendAsync(SomeNotice.Post(), CancellationToken.None), stage, slack.Received.Count);
    }
}
