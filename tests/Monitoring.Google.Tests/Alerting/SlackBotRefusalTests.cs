using System.Net;
using NbaPipeline.Monitoring.Alerting;
using static NbaPipeline.Monitoring.Google.Tests.ScriptedHttp;

namespace NbaPipeline.Monitoring.Google.Tests.Alerting;

public sealed class SlackBotRefusalTests
{
    private static readonly string[] ForGood =
    [
        "channel_not_found", "not_in_channel", "is_archived", "invalid_auth", "token_revoked", "account_inactive", "msg_too_long", "invalid_blocks",
        "no_text", "a_word_of_tomorrow",
    ];

    [Test]
    public async Task What_is_wrong_for_good_is_asked_once_and_named(
        [ValueSource(nameof(ForGood))] string word, [Values(NoticeKind.Post, NoticeKind.Edit, NoticeKind.Reply)] NoticeKind kind)
    {
        var (delivery, asked) = await SendAsync(SomeNotice.Of(kind), Refuses(word));

        Assert.That((delivery.IsDelivered, delivery.IsGone, asked), Is.EqualTo((false, false, 1)));
        Assert.That(delivery.Problem, Is.EqualTo($"#nba-alerts: it refused with {word}"));
    }

    [TestCase("ratelimited")]
    [TestCase("rate_limited")]
    [TestCase("service_unavailable")]
    [TestCase("request_timeout")]
    [TestCase("team_added_to_org")]
    public async Task What_passes_is_asked_again_within_the_call(string word)
    {
        var taken = Says(HttpStatusCode.OK, """{"ok":true,"channel":"C1","ts":"1.0"}""");

        var (delivery, asked) = await SendAsync(SomeNotice.Post(), Refuses(word), Refuses(word), taken);

        Assert.That((delivery.IsDelivered, asked), Is.EqualTo((true, 3)));
    }

    [TestCase("internal_error", NoticeKind.Post, 1)]
    [TestCase("fatal_error", NoticeKind.Post, 1)]
    [TestCase("internal_error", NoticeKind.Reply, 1)]
    [TestCase("fatal_error", NoticeKind.Edit, 3)]
    public async Task Where_slack_may_have_said_it_before_it_failed_only_an_edit_is_repeated_at_once(string word, NoticeKind kind, int times)
    {
        var (delivery, asked) = await SendAsync(SomeNotice.Of(kind), Refuses(word));

        Assert.That((delivery.IsDelivered, asked), Is.EqualTo((false, times)));
        Assert.That(delivery.Problem, Is.EqualTo($"#nba-alerts: it failed with {word}; it may have arrived"));
    }

    [TestCase("message_not_found")]
    [TestCase("thread_not_found")]
    [TestCase("cant_update_message")]
    [TestCase("edit_window_closed")]
    public async Task What_is_not_there_any_more_is_gone_for_edits_and_replies_only(string word)
    {
        var edit = await SendAsync(SomeNotice.Edit(), Refuses(word));
        var reply = await SendAsync(SomeNotice.Reply("Now also 2026-01-16."), Refuses(word));
        var post = await SendAsync(SomeNotice.Post(), Refuses(word));

        Assert.That((edit.Delivery.IsGone, reply.Delivery.IsGone, post.Delivery.IsGone), Is.EqualTo((true, true, false)));
        Assert.That((edit.Asked, reply.Asked, post.Asked), Is.EqualTo((1, 1, 1)));
        Assert.That(edit.Delivery.Problem, Does.Contain(word));
    }

    [TestCase("<html>sign in to the office network</html>")]
    [TestCase("ok")]
    [TestCase("")]
    [TestCase("[]")]
    [TestCase("null")]
    [TestCase("""{"ok":"true","channel":"C1","ts":"1.0"}""")]
    [TestCase("""{"ok":1}""")]
    [TestCase("""{"channel":"C1","ts":"1.0"}""")]
    [TestCase("""{"ok":false}""")]
    [TestCase("""{"ok":false,"error":{"code":7}}""")]
    [TestCase("""{"ok":true,"channel":"C1","ts":17}""")]
    public async Task A_200_that_does_not_say_ok_is_not_believed_whatever_it_is(string body)
    {
        var (delivery, asked) = await SendAsync(SomeNotice.Post(), Says(HttpStatusCode.OK, body));

        Assert.That((delivery.IsDelivered, asked), Is.EqualTo((false, 1)));
        Assert.That(delivery.Problem, Does.StartWith("#nba-alerts: it answered 200 "));
    }

    [Test]
    public async Task An_answer_in_a_character_set_that_does_not_exist_is_read_all_the_same()
    {
        var (delivery, _) = await SendAsync(SomeNotice.Edit(), () =>
        {
            var answer = Says(HttpStatusCode.OK, """{"ok":true}""")()!;
            answer.Content.Headers.ContentType = new("application/json", "no-such-charset");
            return answer;
        });

        Assert.That(delivery.IsDelivered, Is.True);
    }

    private static Func<HttpResponseMessage?> Refuses(string word) => Says(HttpStatusCode.OK, $$"""{"ok":false,"error":"{{word}}"}""");

    private static async Task<(Delivery Delivery, int Asked)> SendAsync(Notice notice, params Func<HttpResponseMessage?>[] answers)
    {
        using var slack = new ScriptedHttp(answers);
        var bot = new SenderStage(slack, ("SLACK_BOT_TOKEN", "xoxb-1"), ("SLACK_CHANNEL", "#nba-alerts")).Bot;
        return (await bot.SendAsync(notice, CancellationToken.None), slack.Received.Count);
    }
}
