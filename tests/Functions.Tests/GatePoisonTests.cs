using System.Net;
using NbaPipeline.Monitoring.Gates;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

/// <summary>What nobody can read reaches every gate in the same way, so one stands for all.</summary>
[TestFixture("observe")]
[TestFixture("enforce")]
public sealed class GatePoisonTests(string mode)
{
    private readonly GateBench _bench = new(Some.Eastern("2026-01-16 09:10"), mode);

    [TearDown]
    public async Task EndAsync() => await _bench.DisposeAsync();

    [TestCase("", "it is empty")]
    [TestCase("{\"processor_name\":\"Player", "it is no JSON")]
    [TestCase("null", "it is no object")]
    [TestCase("""{"processor_name":"X","gamedate":"2026-01-15"}""", "it names no game_date")]
    public async Task G28_A_message_that_nobody_can_read_is_taken_and_kept_once(string data, string reason)
    {
        var first = await _bench.DeliverRawAsync<Phase3ToPhase4Gate>(data, "7");
        var second = await _bench.DeliverRawAsync<Phase3ToPhase4Gate>(data, "7");

        var letters = await new DeadLetterLog(_bench.Documents).AllAsync(CancellationToken.None);
        Assert.That((first, second), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK)));
        Assert.That(letters.Select(letter => (letter.Reason, letter.Body)), Is.EqualTo([(reason, data)]));
    }

    [TestCase("")]
    [TestCase("no json")]
    [TestCase("""{"message":{"data":"%%%"}}""")]
    [TestCase("[]")]
    public async Task G28_A_body_that_is_no_event_never_reaches_the_gate_and_is_taken_all_the_same(string body)
    {
        var status = await _bench.PostAsync<Phase3ToPhase4Gate>(body);

        Assert.That(status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await new DeadLetterLog(_bench.Documents).AllAsync(CancellationToken.None)).Select(letter => letter.Body), Is.EqualTo([body]));
    }
}
