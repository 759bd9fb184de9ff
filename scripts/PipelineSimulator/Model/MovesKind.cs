namespace NbaPipeline.PipelineSimulator;

/// <summary>Whether the call-offs and new times that the season really had take place.</summary>
public enum MovesKind { Real, None }
