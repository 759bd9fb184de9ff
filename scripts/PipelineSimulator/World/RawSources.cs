namespace NbaPipeline.PipelineSimulator;

/// <summary>The providers of box scores, as scenarios name them.</summary>
public static class RawSources
{
    public const string Bdl = "bdl";
    public const string Gamebook = "nbac_gamebook";

    public static IReadOnlyList<string> Names { get; } = [Bdl, Gamebook];
}
