using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Google.Alerting;

namespace NbaPipeline.Monitoring.Google.Tests.Alerting;

public sealed class ChannelRequestTests
{
    private static readonly ChannelRequest Request = new("#nba-alerts", new Uri("https://hooks.slack.test/services/T0SECRET"), """{"routing_key":"k3y"}""")
    {
        Bearer = "xoxb-1",
        Secrets = ["k3y"],
        Believe = _ => Delivery.Done,
    };

    [Test]
    public void It_prints_its_channel_and_nothing_else() => Assert.That($"{Request}", Is.EqualTo("#nba-alerts"));

    [Test]
    public void An_answer_prints_what_may_be_told() =>
        Assert.That($"{new ChannelAnswer(404, "no k3y", Request.Quote("no k3y"))}", Is.EqualTo("404 \"no …\""));

    [TestCase("https://hooks.slack.test/services/T0SECRET says no", "… says no")]
    [TestCase("at HOOKS.slack.test:", "at …:")]
    [TestCase("/services/T0SECRET is gone", "… is gone")]
    [TestCase("T0SECRET is gone", "… is gone")]
    [TestCase("""{"path":"\/services\/T0SECRET"}""", """{"path":"…"}""")]
    [TestCase("Bearer xoxb-1 with k3y", "Bearer … with …")]
    [TestCase("invalid_payload", "invalid_payload")]
    public void Secrets_are_taken_out_whole_or_in_part_and_words_stay(string text, string redacted) =>
        Assert.That(Request.Redacted(text), Is.EqualTo(redacted));

    [TestCase(199, 199)]
    [TestCase(200, 200)]
    [TestCase(201, 201)]
    [TestCase(5000, 201)]
    public void A_quote_is_cut_with_a_mark(int length, int quoted) => Assert.That(Request.Quote(new string('x', length)), Has.Length.EqualTo(quoted));

    [TestCase("  a\r\n\tb  ", "a b")]
    [TestCase("\n", "")]
    public void A_quote_is_one_line(string body, string quote) => Assert.That(Request.Quote(body), Is.EqualTo(quote));
}
