namespace NbaPipeline.PipelineSimulator;

/// <summary>Whether our recoveries and gates change the world (<c>Closed</c>), or only say what they would do (<c>Recorded</c>).</summary>
public enum WorldKind { Closed, Recorded }
