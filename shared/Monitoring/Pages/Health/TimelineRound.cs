using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Pages;

/// <summary>Asks what the pipeline recorded of its work for one game date.</summary>
public sealed class TimelineRound(WorkflowQueries workflows)
{
    public async Task<DayTimeline> ForAsync(DateOnly date, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        var runs = workflows.SpansAsync(date, date, asOf, cancellationToken);
        var (evaluations, decisions) = await workflows.DecisionsAsync(date, date.AddDays(1), asOf, cancellationToken);
        return new(
            date,
            Part.Of<IReadOnlyList<WorkflowFact>>(await runs).Then(facts => (IReadOnlyList<RunSpan>)[.. facts.Select(RunSpan.Of).OrderBy(run => run.BeganAt)]),
            Part.Of<IReadOnlyList<WorkflowFact>>(decisions).Then(facts => (IReadOnlyList<WorkflowFact>)[.. facts.Where(fact => IsOf(date, fact)).OrderBy(fact => fact.HappenedAt)]),
            Part.Of<IReadOnlyList<WorkflowFact>>(evaluations).Then(facts => (IReadOnlyList<WorkflowFact>)[.. facts.OrderBy(fact => fact.HappenedAt)]));
    }

    // A decision that names no date is of the hours around the games, and so are these.
    private static bool IsOf(DateOnly date, WorkflowFact decision) => decision.GameDate is null || decision.GameDate == date;
}
