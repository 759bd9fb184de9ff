using System.Net;
using NbaPipeline.Monitoring.Gates;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests.Push;

/// <summary>Real messages of Google's own Pub/Sub, pushed into a gate as it is deployed.</summary>
[TestFixture("observe")]
[TestFixture("enforce")]
public sealed class GatePushTests(string mode)
{
    private const string Completion = """{"processor_name":"PlayerGameSummaryProcessor","game_date":"2026-01-15","status":"success","record_count":100}""";
    private readonly GateBench _bench = new(Some.Eastern("2026-01-16 09:10"), mode);
    private readonly string _topic = $"nba-phase3-analytics-complete-{mode}-{Guid.NewGuid():N}";
    private PushEndpoint _endpoint = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        if (!PubSubEmulator.IsRunning)
        {
            Assert.Ignore("gcloud, which brings the Pub/Sub emulator, is not on this machine.");
        }

        _bench.Night(5, "PGS TDGS TOGS TDZA PSZA PCF PDC MLFS");
        _endpoint = await PushEndpoint.OpenAsync(_bench.PushAsync<Phase3ToPhase4Gate>);
        await PubSubEmulator.SubscribeAsync(_topic, _endpoint.Address);
    }

    [TearDown]
    public async Task EndAsync()
    {
        if (_endpoint is not null)
        {
            await _endpoint.DisposeAsync();
        }

        await _bench.DisposeAsync();
    }

    [Test]
    public async Task A_completion_is_pushed_into_the_gate_which_opens_and_gives_one_trigger()
    {
        await PubSubEmulator.PublishAsync(_topic, Completion);
        await PubSubEmulator.PublishAsync(_topic, Completion);
        await _endpoint.AnsweredAsync(status => status is HttpStatusCode.OK && _endpoint.Answers.Count == 2);

        Assert.That(await StateAsync(), Is.EqualTo(GateState.Opened));
        Assert.That(_bench.Bus.Published, Has.Count.EqualTo(mode == "enforce" ? 1 : 0));
    }

    [Test]
    public async Task What_could_not_be_decided_is_delivered_again_until_it_can()
    {
        _bench.Warehouse.Fail("nba_analytics.player_game_summary", "accessDenied");
        await PubSubEmulator.PublishAsync(_topic, Completion);
        await _endpoint.AnsweredAsync(status => status >= HttpStatusCode.InternalServerError);

        _bench.Warehouse.Heal();
        await _endpoint.AnsweredAsync(status => status is HttpStatusCode.OK);

        Assert.That(await StateAsync(), Is.EqualTo(GateState.Opened));
        Assert.That(_bench.Bus.Published, Has.Count.EqualTo(mode == "enforce" ? 1 : 0));
    }

    [Test]
    public async Task Poison_is_taken_once_and_kept_with_its_reason()
    {
        await PubSubEmulator.PublishAsync(_topic, "no json");
        await PubSubEmulator.PublishAsync(_topic, Completion);
        await _endpoint.AnsweredAsync(_ => _endpoint.Answers.Count == 2);
        await Task.Delay(TimeSpan.FromSeconds(2));

        Assert.That(_endpoint.Answers, Is.EqualTo([HttpStatusCode.OK, HttpStatusCode.OK]), "neither came again");
        Assert.That((await new DeadLetterLog(_bench.Documents).AllAsync(CancellationToken.None)).Select(letter => (letter.Reason, letter.Body)), Is.EqualTo([("it is no JSON", "no json")]));
    }

    private async Task<GateState> StateAsync() => (await _bench.DecisionAsync("phase3-to-phase4_2026-01-15_overnight")).State;
}
