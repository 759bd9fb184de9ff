namespace NbaPipeline.PipelineSimulator;

/// <summary>The smallest thing a message can be about: a phase, a source or processor in it, a game date.</summary>
public readonly record struct Cell(int Phase, string Entity, DateOnly GameDate);
