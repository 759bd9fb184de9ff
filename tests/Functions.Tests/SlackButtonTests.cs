using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Google.Slack;
using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Functions.Tests;

/// <summary>A button of Slack from its signature to its answer: only the clock and the wire are doubles.</summary>
public sealed class SlackButtonTests
{
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    private const string User = "U0123ABCD";

    private readonly ScriptedSlack _slack = ScriptedSlack.ThatTakesAll();
    private readonly OperatorBench _bench;

    public SlackButtonTests() => _bench = new(_slack,
    [
        ("SLACK_BOT_TOKEN", "xoxb-test"), ("SLACK_API_URL", "https://slack.example/api"), ("SLACK_CHANNEL", "#nba-alerts"), ("SLACK_SIGNING_SECRET", Secret),
        ($"Slack:Operators:{User}", OperatorBench.Ana), ("Slack:Operators:U0STRANGER", "eve@example.org"), ("Callers:Allowed:0", OperatorBench.Ana),
    ]);

    [OneTimeTearDown]
    public void EndSlack() => _slack.Dispose();

    [TearDown]
    public async Task EndAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task A_pressed_button_acknowledges_in_the_name_of_whoever_pressed_it()
    {
        await _bench.SeeTroubleAsync();

        var (status, body) = await PressAsync("acknowledge");

        var mark = await MarkAsync();
        Assert.That((status, body, mark!.Kind, mark.Author), Is.EqualTo((HttpStatusCode.OK, "", MarkKind.Acknowledged, OperatorBench.Ana)));
        Assert.That((string?)_slack.Asked[^1].Body["text"], Does.StartWith($"Acknowledge {OperatorBench.Incident} until"));
        Assert.That((string?)_slack.Asked[^1].Body["response_type"], Is.EqualTo("ephemeral"));
    }

    [Test]
    public async Task What_needs_a_reason_opens_a_form_that_asks_for_it_and_changes_nothing()
    {
        await _bench.SeeTroubleAsync();
        var before = await _bench.StateAsync();

        await PressAsync("silence");

        var form = _slack.Asked[^1];
        Assert.That((form.Method, (string?)form.Body["trigger_id"]), Is.EqualTo(("views.open", "12466734323.1395872398")));
        Assert.That((string?)form.Body["view"]!["private_metadata"], Is.EqualTo($"silence {OperatorBench.Incident}"));
        Assert.That(await _bench.StateAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task The_form_that_is_sent_silences_for_as_long_as_it_says()
    {
        await _bench.SeeTroubleAsync();

        var (status, body) = await SubmitAsync("silence", "the provider works on it", "12h");

        var mark = await MarkAsync();
        Assert.That((status, body), Is.EqualTo((HttpStatusCode.OK, "")));
        Assert.That((mark!.Kind, mark.Reason, mark.Until), Is.EqualTo((MarkKind.Silenced, "the provider works on it", OperatorBench.Now.AddHours(12))));
    }

    [TestCase("short", "The reason has 5 letters")]
    [TestCase("the provider works on it", "There is no open incident")]
    public async Task What_is_wrong_with_a_form_stands_at_its_reason(string reason, string words)
    {
        var (status, body) = await SubmitAsync("false_positive", reason);

        Assert.That(status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((string?)JsonNode.Parse(body)!["errors"]!["reason"], Does.Contain(words));
    }

    [TestCase("U0STRANGER", "eve@example.org may not order anything here")]
    [TestCase("U0NOBODY", "Slack:Operators does not say who that is")]
    public async Task Who_may_not_is_told_so_alone_and_changes_nothing(string user, string words)
    {
        await _bench.SeeTroubleAsync();
        var before = await _bench.StateAsync();

        var (status, _) = await PressAsync("acknowledge", user);

        Assert.That(status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((string?)_slack.Asked[^1].Body["text"], Does.Contain(words));
        Assert.That(await _bench.StateAsync(), Is.EqualTo(before));
    }

    [TestCase("wrong-secret", 0)]
    [TestCase(Secret, 301)]
    [TestCase(Secret, -301)]
    [TestCase(null, 0)]
    public async Task What_Slack_did_not_sign_or_signed_long_ago_is_401_and_changes_nothing(string? secret, int secondsOld)
    {
        await _bench.SeeTroubleAsync();
        var (before, asked) = (await _bench.StateAsync(), _slack.Asked.Count);

        var (status, _) = await SendAsync(Button("acknowledge", User), secret, secondsOld);

        Assert.That(status, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((await _bench.StateAsync(), _slack.Asked.Count), Is.EqualTo((before, asked)));
    }

    [Test]
    public async Task Five_minutes_old_is_young_enough()
    {
        await _bench.SeeTroubleAsync();

        var (status, _) = await SendAsync(Button("acknowledge", User), Secret, secondsOld: 300);

        Assert.That((status, (await MarkAsync())?.Author), Is.EqualTo((HttpStatusCode.OK, OperatorBench.Ana)));
    }

    [Test]
    public async Task A_stranger_is_answered_nowhere_but_at_Slack()
    {
        await _bench.SeeTroubleAsync();
        var asked = _slack.Asked.Count;

        await SendAsync(Button("acknowledge", "U0NOBODY", "https://evil.example/collect"), Secret, 0);

        Assert.That(_slack.Asked, Has.Count.EqualTo(asked));
    }

    private Task<(HttpStatusCode Status, string Body)> PressAsync(string action, string user = User) => SendAsync(Button(action, user), Secret, 0);

    private Task<(HttpStatusCode Status, string Body)> SubmitAsync(string action, string reason, string? length = null) => SendAsync(new JsonObject
    {
        ["type"] = "view_submission",
        ["user"] = new JsonObject { ["id"] = User },
        ["view"] = new JsonObject
        {
            ["private_metadata"] = $"{action} {OperatorBench.Incident}",
            ["state"] = new JsonObject
            {
                ["values"] = new JsonObject
                {
                    ["reason"] = new JsonObject { ["reason"] = new JsonObject { ["type"] = "plain_text_input", ["value"] = reason } },
                    ["length"] = length is null ? null : new JsonObject { ["length"] = new JsonObject { ["selected_option"] = new JsonObject { ["value"] = length } } },
                },
            },
        },
    }, Secret, 0);

    private static JsonObject Button(string action, string user, string answerAt = "https://hooks.slack.com/actions/T1DC2JH3J/1/x") => new()
    {
        ["type"] = "block_actions",
        ["user"] = new JsonObject { ["id"] = user },
        ["trigger_id"] = "12466734323.1395872398",
        ["response_url"] = answerAt,
        ["actions"] = new JsonArray(new JsonObject { ["action_id"] = action, ["value"] = OperatorBench.Incident }),
    };

    private async Task<(HttpStatusCode Status, string Body)> SendAsync(JsonObject payload, string? secret, int secondsOld)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/");
        request.Content = new FormUrlEncodedContent([new("payload", payload.ToJsonString())]);
        var timestamp = OperatorBench.Now.AddSeconds(-secondsOld).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        request.Headers.Add(SlackSignature.TimeHeader, timestamp);
        if (secret is not null)
        {
            request.Headers.Add(SlackSignature.Header, SlackSignature.Of(secret, timestamp, await request.Content.ReadAsStringAsync()));
        }

        return await _bench.Function.SendAsync(request);
    }

    private async Task<OperatorMark?> MarkAsync() =>
        (await new IncidentLog(_bench.Documents).ReadAsync(CancellationToken.None)).Open.Single(one => one.Id == OperatorBench.Incident).Mark;
}
