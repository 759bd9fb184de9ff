namespace NbaPipeline.PipelineSimulator;

/// <summary>One run of the grading: what it graded for the first time, and all that it found.</summary>
internal sealed record GradingPass(RunTimes Times, IReadOnlyList<Prediction> New, IReadOnlyList<Prediction> Found)
{
    /// <summary>Those whose grades it writes.</summary>
    public IReadOnlyList<Prediction> Written => Times.IsAnew ? Found : New;
}
