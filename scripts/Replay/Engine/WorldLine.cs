using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>
/// The world that a replay is in. In a closed one a call that starts work changes its future, and nothing else; in a recorded one calls are
/// answered and counted. Safe to call from any thread.
/// </summary>
public sealed class WorldLine(PipelineWorld untouched)
{
    private readonly Lock _gate = new();
    private readonly List<RecordedCall> _calls = [];

    public WorldLine(Scenario scenario)
        : this(new PipelineWorld(scenario))
    {
    }

    /// <summary>As it would have gone without us.</summary>
    public PipelineWorld Untouched { get; } = untouched;

    /// <summary>As it goes now.</summary>
    public PipelineWorld World { get; private set; } = untouched;

    public IReadOnlyList<RecordedCall> Calls
    {
        get
        {
            lock (_gate)
            {
                return [.. _calls];
            }
        }
    }

    public ServiceReply Call(ServiceCall call)
    {
        lock (_gate)
        {
            var reply = SimulatedServices.Answer(call, World, [.. _calls.Select(earlier => new AnsweredCall(earlier.Call, earlier.Reply))]);
            _calls.Add(new(call, reply));
            if (Untouched.Scenario.World == WorldKind.Closed && reply.Interventions.Count > 0)
            {
                World = new(Untouched.Scenario, [.. World.Interventions, .. reply.Interventions]) { Watch = Untouched.Watch };
            }

            return reply;
        }
    }
}
