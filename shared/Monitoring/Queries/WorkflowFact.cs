namespace NbaPipeline.Monitoring.Queries;

/// <summary>
/// One line of the pipeline's records of its own work. Decisions, executions, plans, failures and runs have this one shape, so that any
/// of them can be asked for together.
/// </summary>
/// <param name="Fact">Which record.</param>
/// <param name="HappenedAt">When it was decided, expected, began or first failed.</param>
/// <param name="GameDate">The game date it is about; null where the record names none.</param>
/// <param name="Name">The workflow or the processor's class; of an execution by itself, the decision that it carries out.</param>
/// <param name="Status">In the record's own words.</param>
/// <param name="EndedAt">When a decision was carried out, a failure is tried again, or a storm of runs began.</param>
/// <param name="Amount">Rows of an evaluation, scrapers of an execution, retries of a failure, runs within an hour.</param>
/// <param name="Bad">Of these the aborted or failed; retries allowed; minutes of the longest run.</param>
/// <param name="Detail">A reason, an error or a phase.</param>
public sealed record WorkflowFact(
    string Fact,
    DateTimeOffset HappenedAt,
    DateOnly? GameDate,
    string? Name,
    string? Status,
    DateTimeOffset? EndedAt,
    long Amount,
    long Bad,
    string? Detail)
{
    public const string Evaluation = "evaluation";
    public const string Run = "run";
    public const string Execution = "execution";
    public const string Expected = "expected";
    public const string Waiting = "waiting";
    public const string Runs = "runs";
    public const string Error = "error";
    public const string Span = "run_span";

    /// <summary>An evaluation that only aborted decided nothing.</summary>
    public bool Decided => Amount > Bad;
}
