namespace NbaPipeline.PipelineSimulator;

/// <summary>What one run predicted that was not predicted before, and how many players it looked at.</summary>
internal sealed record PredictionRun(RunTimes Times, IReadOnlyList<Prediction> New, int Processed);
