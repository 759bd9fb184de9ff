namespace NbaPipeline.Replay.Tests;

public sealed class SlackAnswersTests
{
    [TestCase(503, "Service Unavailable", null)]
    [TestCase(429, """{"ok":false,"error":"ratelimited"}""", 2)]
    [TestCase(404, "no_service", null)]
    [TestCase(403, "action_prohibited", null)]
    [TestCase(410, "channel_is_archived", null)]
    [TestCase(400, "invalid_payload", null)]
    public void Slack_refuses_in_its_own_words(int status, string body, int? wait)
    {
        var fault = SlackAnswers.Of(status);

        Assert.That((fault.Status, fault.Body, fault.RetryAfterSeconds), Is.EqualTo((status, body, wait)));
    }

    [TestCase("slack_down", "2026-01-20T12:00:00Z", 503, null)]
    [TestCase("slack_down", "2026-01-20T14:00:00Z", null, null)]
    [TestCase("store_down", "2026-01-20T13:59:59Z", null, 503)]
    [TestCase("store_down", "2026-01-20T11:59:59Z", null, null)]
    public void Either_is_down_for_its_time_alone_and_unavailable_unless_the_scenario_says_otherwise(string kind, string at, int? slack, int? store)
    {
        var scenario = Some.Scenario($$"""{ "id": "x", "kind": "{{kind}}", "from": "2026-01-20T12:00:00Z", "to": "2026-01-20T14:00:00Z" }""");
        var faults = new CloudFaults(scenario.Faults, new SimulatedClock(Some.At(at)));

        Assert.That((faults.Slack?.Status, faults.Store), Is.EqualTo((slack, store)));
    }
}
