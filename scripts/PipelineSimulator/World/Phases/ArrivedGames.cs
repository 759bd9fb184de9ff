namespace NbaPipeline.PipelineSimulator;

/// <summary>What the raw phase really holds, for those who build on it: the first source to have a game, and the one they take.</summary>
internal sealed class ArrivedGames(IReadOnlyList<IRawSource> sources, Arrivals arrivals)
{
    /// <summary>Null: no source in use ever has it.</summary>
    public DateTimeOffset? First(SimulatedGame game) => sources.Select(source => arrivals.Of(source, game)).Min();

    /// <summary>The gamebook where it is there, as in the pipeline; otherwise the early source.</summary>
    public string SourceAt(SimulatedGame game, DateTimeOffset at) =>
        sources.Any(source => source.Table == Tables.Gamebook && arrivals.Of(source, game) <= at) ? "nbac_gamebook" : "bdl_boxscores";
}
