using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>All that the judges need: the records, or why one is not known; the dates to speak about; causes, if somebody looked for them.</summary>
public sealed record WorkflowFacts(
    IReadOnlyList<DateOnly> Dates, IReadOnlyDictionary<string, Evidence<IReadOnlyList<WorkflowFact>>> Answers)
{
    /// <summary>Why nothing is decided, as far as the records name it.</summary>
    public IReadOnlyList<string> Causes { get; init; } = [];

    /// <summary>Evaluations that decided something, in order.</summary>
    public IReadOnlyList<DateTimeOffset> Evaluations =>
        [.. Of(WorkflowFact.Evaluation).Where(one => one.Decided).Select(one => one.HappenedAt).Order()];

    public bool Knows(params ReadOnlySpan<string> facts)
    {
        foreach (var fact in facts)
        {
            if (Answers.GetValueOrDefault(fact) is not Evidence<IReadOnlyList<WorkflowFact>>.Known)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>None where they are not known: ask <see cref="Knows"/> before absence means anything.</summary>
    public IReadOnlyList<WorkflowFact> Of(string fact) =>
        Answers.GetValueOrDefault(fact) is Evidence<IReadOnlyList<WorkflowFact>>.Known known ? known.Value : [];

    public IReadOnlyList<BlindSpot> Unknown =>
    [
        .. Answers.Where(answer => answer.Value is Evidence<IReadOnlyList<WorkflowFact>>.Unknown)
            .Select(answer => new BlindSpot(TitleOf(answer.Key), ((Evidence<IReadOnlyList<WorkflowFact>>.Unknown)answer.Value).Why)),
    ];

    private static string TitleOf(string fact) => fact switch
    {
        WorkflowFact.Evaluation => "Workflow decisions",
        WorkflowFact.Run => "Workflow executions",
        WorkflowFact.Expected => "The plan of expected runs",
        WorkflowFact.Waiting => "The queue of failed processors",
        WorkflowFact.Runs => "The run history",
        _ => fact,
    };
}
