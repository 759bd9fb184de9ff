namespace NbaPipeline.PipelineSimulator;

/// <summary>The line that the bookmakers offer on one player, or the pipeline's substitute for it.</summary>
internal sealed record PropLine(string Lookup, string Source, double? Value)
{
    public const string Actual = "ACTUAL_PROP";
    public const string Estimated = "ESTIMATED_AVG";
    public const string None = "NO_PROP_LINE";

    public bool IsActual => Source == Actual;
}
