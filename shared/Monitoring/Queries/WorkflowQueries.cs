using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Queries;

/// <summary>
/// Asks for all that the pipeline recorded about its own work, for any number of dates in two jobs at once: what changes with every decision, and
/// what changes a few times a day and is answered from the cache in between. A table that cannot be asked leaves the others known.
/// </summary>
public sealed class WorkflowQueries(IWarehouse warehouse, WorkflowThresholds thresholds)
{
    private static readonly QueryFile Evaluations = FileOf("WorkflowEvaluations", "history");
    private static readonly QueryFile Runs = FileOf("RunDecisions", "recent");
    private static readonly QueryFile Executions = FileOf("WorkflowExecutions", "begun");
    private static readonly QueryFile Expected = FileOf("ExpectedRuns", "history");
    private static readonly QueryFile Waiting = FileOf("WaitingFailures", "queue");
    private static readonly QueryFile Processors = FileOf("ProcessorRuns", "data", ("most_runs", QueryType.Number));
    private static readonly QueryFile Errors = FileOf("ControllerErrors", "errors");
    private static readonly QueryFile Spans = FileOf("RunSpans", "data");

    public static IReadOnlyList<QueryFile> Files { get; } = [Evaluations, Runs, Executions, Expected, Waiting, Processors, Errors, Spans];

    /// <summary>Per record: its lines, or why they are not known.</summary>
    /// <param name="today">The UTC date of the run, which is the Eastern one or the day after it.</param>
    /// <param name="earliest">The earliest date that somebody asks about, or that is still open.</param>
    /// <param name="asOf">Only what was written by then; null for everything.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyDictionary<string, Evidence<IReadOnlyList<WorkflowFact>>>> ForAsync(
        DateOnly today, DateOnly earliest, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        DateOnly Back(int days) => earliest < today.AddDays(-days) ? earliest : today.AddDays(-days);
        var hourly = new Dictionary<string, Query>
        {
            [WorkflowFact.Evaluation] = Bound(Evaluations, "history", Back(WorkflowThresholds.UsualRhythmDays), today, asOf),
            [WorkflowFact.Run] = Bound(Runs, "recent", Back(WorkflowThresholds.RunDays), today, asOf),
            [WorkflowFact.Execution] = Bound(Executions, "begun", Back(WorkflowThresholds.RunDays), today.AddDays(1), asOf),
        };
        var daily = new Dictionary<string, Query>
        {
            [WorkflowFact.Expected] = Bound(Expected, "history", Back(WorkflowThresholds.PlanDays), today, asOf),
            [WorkflowFact.Waiting] = Bound(Waiting, "queue", Back(WorkflowThresholds.QueueDays), today, asOf),
            [WorkflowFact.Runs] = Bound(
                Processors, "data", Back(WorkflowThresholds.DataDays), today.AddDays(1), asOf, QueryParameter.Number("most_runs", thresholds.StormWarning)),
        };
        var both = await Task.WhenAll(AskAsync("WorkflowDecisions", hourly, cancellationToken), AskAsync("WorkflowRecords", daily, cancellationToken));
        var answers = both.SelectMany(answer => answer).ToDictionary();
        answers[WorkflowFact.Run] = RunExecutions.Joined(answers[WorkflowFact.Run], answers[WorkflowFact.Execution]);
        answers.Remove(WorkflowFact.Execution);
        if (!HoldsRhythm(answers[WorkflowFact.Evaluation]))
        {
            var week = Bound(Evaluations, "history", Back(WorkflowThresholds.RhythmDays), today, asOf);
            answers[WorkflowFact.Evaluation] = await warehouse.LookAsync<WorkflowFact>(week, cancellationToken);
        }

        return answers;
    }

    // What is not known now is not asked for twice.
    private static bool HoldsRhythm(Evidence<IReadOnlyList<WorkflowFact>> evaluations) =>
        evaluations is not Evidence<IReadOnlyList<WorkflowFact>>.Known known || known.Value.Count(one => one.Decided) > WorkflowThresholds.RhythmEvaluations;

    /// <summary>How the newest run of each processor stands, for some game dates.</summary>
    public Task<Evidence<IReadOnlyList<WorkflowFact>>> RunsAsync(DateOnly from, DateOnly to, DateTimeOffset? asOf, CancellationToken cancellationToken) =>
        warehouse.LookAsync<WorkflowFact>(
            Bound(Processors, "data", from, to, asOf, QueryParameter.Number("most_runs", thresholds.StormWarning)), cancellationToken);

    /// <summary>Every run for some game dates from its begin to its end.</summary>
    public Task<Evidence<IReadOnlyList<WorkflowFact>>> SpansAsync(DateOnly from, DateOnly to, DateTimeOffset? asOf, CancellationToken cancellationToken) =>
        warehouse.LookAsync<WorkflowFact>(Bound(Spans, "data", from, to, asOf), cancellationToken);

    /// <summary>The evaluations of some UTC dates, and their RUN decisions with what became of them.</summary>
    public async Task<(Evidence<IReadOnlyList<WorkflowFact>> Evaluations, Evidence<IReadOnlyList<WorkflowFact>> Decisions)> DecisionsAsync(
        DateOnly from, DateOnly to, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        var answers = await AskAsync("WorkflowDecisions", new Dictionary<string, Query>
        {
            [WorkflowFact.Evaluation] = Bound(Evaluations, "history", from, to, asOf),
            [WorkflowFact.Run] = Bound(Runs, "recent", from, to, asOf),
            [WorkflowFact.Execution] = Bound(Executions, "begun", from, to.AddDays(1), asOf),
        }, cancellationToken);
        return (answers[WorkflowFact.Evaluation], RunExecutions.Joined(answers[WorkflowFact.Run], answers[WorkflowFact.Execution]));
    }

    /// <summary>What the deciding service reported since a day.</summary>
    public Task<Evidence<IReadOnlyList<WorkflowFact>>> ErrorsAsync(
        DateOnly since, DateOnly today, DateTimeOffset? asOf, CancellationToken cancellationToken) =>
        warehouse.LookAsync<WorkflowFact>(Bound(Errors, "errors", since, today, asOf), cancellationToken);

    private async Task<Dictionary<string, Evidence<IReadOnlyList<WorkflowFact>>>> AskAsync(
        string name, Dictionary<string, Query> parts, CancellationToken cancellationToken)
    {
        var answer = await warehouse.AskPartsAsync<WorkflowFact>(name, parts, cancellationToken);
        return parts.Keys.ToDictionary(fact => fact, fact => answer[fact].Only(row => row.Fact == fact));
    }

    private static Query Bound(
        QueryFile file, string range, DateOnly from, DateOnly to, DateTimeOffset? asOf, params ReadOnlySpan<QueryParameter> more) => file.With(
        [QueryParameter.Date($"{range}_from", from), QueryParameter.Date($"{range}_to", to), QueryParameter.Timestamp("as_of", asOf), .. more]);

    private static QueryFile FileOf(string name, string range, params ReadOnlySpan<(string Name, QueryType Type)> more) => new(
        name, typeof(WorkflowFact), [($"{range}_from", QueryType.Date), ($"{range}_to", QueryType.Date), ("as_of", QueryType.Timestamp), .. more]);
}
