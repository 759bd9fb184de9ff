namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// One run of one processor for one date. Tables are merged by key, so a run writes only the rows that are new, and counts those it found.
/// </summary>
internal sealed record PhaseRun(PhaseProcessor Processor, DateOnly DataDate, RunTimes Times, int Processed, IReadOnlyList<SimulatedRow> Rows);
