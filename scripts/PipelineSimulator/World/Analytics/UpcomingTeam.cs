namespace NbaPipeline.PipelineSimulator;

/// <summary>The players of one team in one run: those numbered from <paramref name="Had"/> to <paramref name="Has"/> are new.</summary>
internal sealed record UpcomingTeam(SimulatedGame Game, string Team, int Had, int Has);
