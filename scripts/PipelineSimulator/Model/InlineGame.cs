namespace NbaPipeline.PipelineSimulator;

/// <summary>A game that a scenario adds, or puts in the place of the season's game of the same id.</summary>
public sealed record InlineGame(string GameId, DateOnly GameDate, DateTimeOffset TipUtc, string Away, string Home);
