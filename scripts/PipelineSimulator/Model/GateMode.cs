namespace NbaPipeline.PipelineSimulator;

/// <summary>Whether gates start phases or only watch.</summary>
public enum GateMode { Observe, Enforce }
