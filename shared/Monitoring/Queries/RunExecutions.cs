using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Queries;

/// <summary>
/// Puts a RUN decision and what became of it together. Here and not in the query, where a day that is over would be read again with every
/// decision of the next, because an execution may follow its decision past midnight.
/// </summary>
internal static class RunExecutions
{
    /// <summary>Decisions with the outcome of their newest execution, or none; unknown where either record is.</summary>
    public static Evidence<IReadOnlyList<WorkflowFact>> Joined(
        Evidence<IReadOnlyList<WorkflowFact>> decisions, Evidence<IReadOnlyList<WorkflowFact>> executions) => (decisions, executions) switch
        {
            (Evidence<IReadOnlyList<WorkflowFact>>.Known told, Evidence<IReadOnlyList<WorkflowFact>>.Known done) =>
                new Evidence<IReadOnlyList<WorkflowFact>>.Known(Joined(told.Value, done.Value)),
            (Evidence<IReadOnlyList<WorkflowFact>>.Unknown, _) => decisions,
            _ => executions,
        };

    private static IReadOnlyList<WorkflowFact> Joined(IReadOnlyList<WorkflowFact> decisions, IReadOnlyList<WorkflowFact> executions)
    {
        var newest = executions.GroupBy(one => one.Name!).ToDictionary(same => same.Key, same => same.MaxBy(one => one.HappenedAt)!);
        return [.. decisions.Select(run => newest.GetValueOrDefault(run.Detail ?? "") switch
        {
            { } done => run with { Status = done.Status, EndedAt = done.EndedAt, Amount = done.Amount, Bad = done.Bad, Detail = done.Detail },
            null => run with { Detail = null },
        })];
    }
}
