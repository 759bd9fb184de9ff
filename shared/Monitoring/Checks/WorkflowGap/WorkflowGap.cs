using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Does what starts the pipeline's work still start it: decisions, executions, windows, retries, runs?</summary>
public sealed class WorkflowGap(WorkflowQueries queries, GapCauses causes, WorkflowThresholds thresholds) : ICheck
{
    public const string CheckName = "workflow-gap";

    public string Name => CheckName;

    /// <summary>It judges the moment of the run. Dates that are asked for widen what is read and what is spoken about.</summary>
    public async Task<Verdict> EvaluateAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(request.Now.UtcDateTime);
        var dates = DatesOf(request);
        var facts = new WorkflowFacts(dates, await queries.ForAsync(today, dates[0], request.AsOf, cancellationToken));
        return WorkflowJudge.Judge(await WithCausesAsync(facts, today, request, cancellationToken), thresholds, request.Now);
    }

    private static IReadOnlyList<DateOnly> DatesOf(CheckRequest request) => PipelineClock.GameDateAt(request.Now) is var today && request.Dates.Count > 0
        ? [.. request.Dates.Order()]
        : [.. request.OpenDates.Append(today.AddDays(-1)).Append(today).Distinct().Order()];

    private async Task<WorkflowFacts> WithCausesAsync(
        WorkflowFacts facts, DateOnly today, CheckRequest request, CancellationToken cancellationToken) =>
        facts.Knows(WorkflowFact.Evaluation) && DecisionGap.Of(facts.Evaluations, thresholds, request.Now) is { } gap
            ? facts with { Causes = await causes.ForAsync(DateOnly.FromDateTime(gap.DueAt.UtcDateTime), today, request, cancellationToken) }
            : facts;
}
