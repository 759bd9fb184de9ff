namespace NbaPipeline.PipelineSimulator;

/// <summary>One run of the grading: what it graded for the first time, and how many it found.</summary>
internal sealed record GradingPass(RunTimes Times, IReadOnlyList<Prediction> New, int Found);
