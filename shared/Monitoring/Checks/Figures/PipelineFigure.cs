namespace NbaPipeline.Monitoring.Checks;

/// <summary>One gauge of the pipeline. A figure that means nothing now, or is not known, is left out: a gap in a curve, not a zero.</summary>
/// <param name="Name">Stable: dashboards and alert policies are written by it.</param>
/// <param name="Value">In its unit.</param>
/// <param name="Unit">What it is counted in.</param>
/// <param name="GameDate">What it is about; of incidents and failures, the Eastern day.</param>
/// <param name="Why">In words.</param>
public sealed record PipelineFigure(string Name, double Value, FigureUnit Unit, DateOnly GameDate, string Why)
{
    public static PipelineFigure Share(string name, Coverage coverage, DateOnly date, string noun) =>
        new(name, Math.Round(100 * Math.Min(coverage.Share, 1), 1), FigureUnit.Percent, date, coverage.Of(noun));

    public static PipelineFigure Count(string name, long count, DateOnly date, string why) => new(name, count, FigureUnit.Count, date, why);

    public static PipelineFigure Promise(string name, bool holds, DateOnly date, string why) => new(name, holds ? 1 : 0, FigureUnit.Holds, date, why);
}
