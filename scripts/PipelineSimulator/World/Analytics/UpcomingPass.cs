namespace NbaPipeline.PipelineSimulator;

/// <summary>One of the two runs for a date to come, and the games that the schedule showed it.</summary>
internal sealed record UpcomingPass(RunTimes Times, bool IsMorning, IReadOnlyList<SimulatedGame> Games);
