namespace NbaPipeline.Monitoring.Gates;

/// <summary>Where a gate's trigger goes, as its manifest declares it: the deployment makes of this what is not there yet.</summary>
/// <param name="Publishes">The topic.</param>
/// <param name="Consumer">The service or function that takes it.</param>
/// <param name="Modes">The modes in which a trigger is given.</param>
public sealed record GateRoute(string Publishes, string Consumer, IReadOnlyList<string> Modes)
{
    /// <summary>The route to which a subscription of ours pushes the data as it is; null: the consumer reads the topic already.</summary>
    public string? Pushes { get; init; }

    /// <summary>The scheduler jobs that are paused while the gate enforces.</summary>
    public IReadOnlyList<string> Replaces { get; init; } = [];
}
