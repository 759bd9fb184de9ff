namespace NbaPipeline.PipelineSimulator;

/// <summary>A topic of the pipeline and who reads it. Some never had a reader.</summary>
public sealed record PipelineTopic(string Name, IReadOnlyList<string> Consumers);
