namespace NbaPipeline.PipelineSimulator;

/// <summary>A function by its name, every instant at which its schedules call it while the clock runs, in order, and the tables it reads.</summary>
public sealed record WatchedFunction(string Name, IReadOnlyList<DateTimeOffset> Calls, IReadOnlyList<string> Reads);
