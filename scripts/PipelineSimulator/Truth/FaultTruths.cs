namespace NbaPipeline.PipelineSimulator;

/// <summary>Works out, for every fault of a scenario, which cells it owns and from when on a rule can see it.</summary>
internal static class FaultTruths
{
    /// <summary>In the scenario's order.</summary>
    /// <exception cref="InvalidOperationException">No group knows a kind that the scenario format accepts.</exception>
    public static IReadOnlyList<FaultTruth> Of(PipelineWorld world, IReadOnlyList<ITruthGroup> groups) => [.. world.Scenario.Faults.Select(fault =>
        groups.Select(group => group.Of(fault)).FirstOrDefault(truth => truth is not null)
        ?? throw new InvalidOperationException($"no truth is known for faults of the kind {fault.Kind}"))];
}
