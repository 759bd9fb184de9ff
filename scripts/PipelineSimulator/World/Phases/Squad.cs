namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// The players of one team that the upcoming tables name for one game: about 19 a game the evening before, about 27 on its day. The most
/// used come first, so a table that knows fewer of them knows the first ones.
/// </summary>
internal sealed class Squad(int seed)
{
    private const int EveningLeast = 9;
    private const int MorningLeast = 13;

    /// <summary>Players with enough games for a cache row, once the season is a month old: 83 to 89 % in January 2026.</summary>
    private const double CachedShare = 0.87;

    private const double CachedShareAtFirst = 0.6;
    private const double CachedShareAGame = 0.025;

    public int Evening(SimulatedGame game, string team) => EveningLeast + Dice.Below(2, seed, game.GameId, team, "evening");

    public int Morning(SimulatedGame game, string team) => MorningLeast + Dice.Below(2, seed, game.GameId, team, "morning");

    public int Cached(SimulatedGame game, string team, int analysedGames)
    {
        var share = Math.Min(CachedShare, CachedShareAtFirst + (CachedShareAGame * analysedGames));
        return (int)Math.Floor((Morning(game, team) * share) + Dice.Unit(seed, game.GameId, team, "cached"));
    }

    public static IEnumerable<string> Names(string team, int from, int to) =>
        Enumerable.Range(from, Math.Max(0, to - from)).Select(player => PlayerLine.Name(team, player));
}
