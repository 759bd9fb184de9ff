namespace NbaPipeline.PipelineSimulator;

/// <summary>What the evaluation looks at: the schedule, what of its decisions was carried out, and what the early source lacks.</summary>
/// <param name="Slate">The schedule.</param>
/// <param name="Executes">Whether decisions are carried out at a moment.</param>
/// <param name="Gaps">The games of the last days that the gamebook has at a moment and the early source has not.</param>
internal sealed record WorkflowFacts(Slate Slate, Func<DateTimeOffset, bool> Executes, Func<DateTimeOffset, IReadOnlyList<SimulatedGame>> Gaps);
