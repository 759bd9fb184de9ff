using NbaPipeline.Monitoring.Google.Slack;

namespace NbaPipeline.Monitoring.Google.Tests.Slack;

/// <summary>The example of Slack's own page about signatures.</summary>
public sealed class SlackSignatureTests
{
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    private const string Timestamp = "1531420618";
    private const string Signature = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";

    private const string Body =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
        + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
        + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

    private static readonly DateTimeOffset Then = DateTimeOffset.FromUnixTimeSeconds(1531420618);

    [Test]
    public void Slacks_own_example_is_signed_by_Slack() => Assert.That(SlackSignature.Problem(Secret, Signature, Timestamp, Body, Then), Is.Null);

    [TestCase("another secret", Signature, Timestamp, Body, "is not Slack's")]
    [TestCase(Secret, "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b504", Timestamp, Body, "is not Slack's")]
    [TestCase(Secret, Signature, "1531420619", Body, "is not Slack's")]
    [TestCase(Secret, Signature, Timestamp, Body + "&more=1", "is not Slack's")]
    [TestCase(Secret, "v0=ä", Timestamp, Body, "is not Slack's")]
    [TestCase(Secret, "", Timestamp, Body, "has no signature")]
    [TestCase(Secret, Signature, null, Body, "has no signature")]
    [TestCase(Secret, Signature, "yesterday", Body, "is no number")]
    [TestCase(Secret, Signature, "99999999999999999999999", Body, "is no number")]
    [TestCase(Secret, Signature, "9223372036854775807", Body, "older than five minutes")]
    public void Whatever_differs_is_not(string secret, string signature, string? timestamp, string body, string words) =>
        Assert.That(SlackSignature.Problem(secret, signature, timestamp, body, Then), Does.Contain(words));
}
