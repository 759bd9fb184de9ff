namespace NbaPipeline.PipelineSimulator;

/// <summary>What one system says about one player of one game; an inactive version was replaced in the same run.</summary>
internal sealed record Prediction(SimulatedGame Game, string System, PropLine Line, double Points, double Confidence, int Version, bool IsActive)
{
    private const double Undecided = 0.5;

    /// <summary>Only these may be graded: active, on a real line.</summary>
    public bool IsGradable => IsActive && Line.IsActual;

    public string Recommendation => (Points - Line.Value) switch
    {
        null => "NO_LINE",
        > Undecided => "OVER",
        < -Undecided => "UNDER",
        _ => "PASS",
    };
}
