using System.Diagnostics;

namespace NbaPipeline.Monitoring.Tests.Gates;

/// <summary>A warm decision without I/O: facts judged, document read, written and confirmed, trigger given. Promised: 50 ms.</summary>
[Category("Measurement")]
[NonParallelizable]
public sealed class GateBenchmarks
{
    private const int Rounds = 2000;

    [Test]
    public async Task A_warm_decision_takes_far_less_than_fifty_milliseconds()
    {
        for (var warm = 0; warm < 200; warm++)
        {
            await DecideAsync();
        }

        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            await DecideAsync();
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        times.Sort();
        TestContext.Out.WriteLine(FormattableString.Invariant($"gate: median {times[Rounds / 2]:0.000} ms, p99 {times[Rounds * 99 / 100]:0.000} ms, worst {times[^1]:0.0} ms a decision"));
        Assert.That(times[Rounds * 99 / 100], Is.LessThan(50));
    }

    private static async Task DecideAsync()
    {
        var world = new SteppedWorld(new Turns(_ => 0, 0)) { IsWhole = true };
        await world.AskAsync(null, SomeGates.Due.AddMinutes(5));
        Assert.That(world.Published, Has.Count.EqualTo(1));
    }
}
