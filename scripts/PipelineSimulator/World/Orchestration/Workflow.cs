namespace NbaPipeline.PipelineSimulator;

/// <summary>One of the workflows that are evaluated each hour.</summary>
internal sealed record Workflow(string Name, WorkflowKind Kind, string Priority, IReadOnlyList<string> Scrapers, Func<Evaluation, WorkflowChoice> Decide);
