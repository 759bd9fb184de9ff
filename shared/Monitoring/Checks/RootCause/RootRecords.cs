using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>What the pipeline put on record of its own work: the newest run of each processor, evaluations, and decisions with their executions.</summary>
public sealed record RootRecords(IReadOnlyList<WorkflowFact> Runs, IReadOnlyList<WorkflowFact> Evaluations, IReadOnlyList<WorkflowFact> Decisions)
{
    public static RootRecords None { get; } = new([], [], []);

    /// <summary>Null where there was none for the date.</summary>
    public WorkflowFact? RunOf(Phase phase, string entity, DateOnly date) => Runs
        .Where(run => run.GameDate == date && RecordedProcessor.Of(run) == new RecordedProcessor(phase, entity))
        .MaxBy(run => run.HappenedAt);

    public bool WasDecided(DateTimeOffset from, DateTimeOffset to) => Evaluations.Any(one => one.Decided && one.HappenedAt >= from && one.HappenedAt <= to);

    public IReadOnlyList<WorkflowFact> Told(DateTimeOffset from, DateTimeOffset to) => [.. Decisions.Where(run => run.HappenedAt >= from && run.HappenedAt <= to)];
}
