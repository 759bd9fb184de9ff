using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Monitoring.Tests.Incidents;

public sealed class HeartbeatLogTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 16, 17, 0, 0, TimeSpan.Zero);

    private readonly InProcessDocumentStore _documents = new();

    [Test]
    public async Task A_function_that_never_ran_has_no_pulse() =>
        Assert.That(await Log("an-alert").FindAsync("an-alert", CancellationToken.None), Is.Null);

    [Test]
    public async Task The_last_beat_is_the_one_that_is_read()
    {
        await Log("an-alert").BeatAsync(Noon, Outcome.Passed, CancellationToken.None);
        await Log("an-alert").BeatAsync(Noon.AddMinutes(30), Outcome.NotEvaluated, CancellationToken.None);

        var last = await Log("a-watcher").FindAsync("an-alert", CancellationToken.None);

        Assert.That(last, Is.EqualTo(new Heartbeat("an-alert", "00007", Noon.AddMinutes(30), Outcome.NotEvaluated)));
    }

    [Test]
    public async Task Functions_have_a_pulse_each()
    {
        await Log("an-alert").BeatAsync(Noon, Outcome.Passed, CancellationToken.None);
        await Log("a-gate").BeatAsync(Noon, Outcome.Passed, CancellationToken.None);

        Assert.That(await _documents.ListAsync("heartbeats", CancellationToken.None), Has.Count.EqualTo(2));
    }

    private HeartbeatLog Log(string function) => new(_documents, new FunctionIdentity(function, "00007"));
}
