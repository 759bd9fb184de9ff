using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Did every monitor run to its end when it was due, and since when has which been blind?</summary>
public sealed class MonitorHeartbeats(HeartbeatLog heartbeats, HeartbeatDiary diary, WatchedFunctions watched, HeartbeatThresholds thresholds) : ICheck
{
    public const string CheckName = "monitor-heartbeats";

    private static readonly Blindness NoPast = new("only the newest heartbeat is kept", "heartbeats");

    public string Name => CheckName;

    /// <summary>Looks and judges; remembers that it looked unless nothing may be written.</summary>
    public async Task<Verdict> EvaluateAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        if (request.IsAsOf)
        {
            return OfThePast(request);
        }

        var known = await diary.ReadAsync(cancellationToken) ?? HeartbeatMemory.Begun(request.Now);
        var memory = known.At(watched.All.Select(function => function.Name), request.Now, thresholds.LongestGap);
        var beats = (await heartbeats.AllAsync(cancellationToken)).ToDictionary(beat => beat.Function, StringComparer.Ordinal);
        if (!request.TellsNothing)
        {
            await diary.WriteAsync(memory, cancellationToken);
        }

        return HeartbeatJudge.Judge([.. watched.All.Select(function => PulseOf(function, beats.GetValueOrDefault(function.Name), memory))], request, thresholds);
    }

    private static Pulse PulseOf(Inventory.OwnFunction function, Heartbeat? last, HeartbeatMemory memory) =>
        new(function, last, last?.At > memory.CountsFrom(function.Name) ? last.At : memory.CountsFrom(function.Name));

    private static Verdict OfThePast(CheckRequest request) => new(
        CheckName, [new DateVerdict(PipelineClock.GameDateAt(request.Now), Outcome.NotEvaluated, "only the newest heartbeat is kept")])
    {
        Unknowns = [new BlindSpot("Heartbeats of the past", NoPast)],
    };
}
