namespace NbaPipeline.PipelineSimulator;

/// <summary>What one listed player did in one game; 0 minutes for those who did not appear.</summary>
internal sealed record PlayerLine(string Team, string Lookup, int Minutes, int Points, string Status)
{
    private const int TeamMinutes = 240;

    /// <summary>About 35 lines a game, 20 to 24 of them of players who appeared; the points of a team add up to its score.</summary>
    public static IEnumerable<PlayerLine> Of(SimulatedGame game, int seed) =>
        OfTeam(game, game.Away, game.Facts.AwayPoints, seed).Concat(OfTeam(game, game.Home, game.Facts.HomePoints, seed));

    private static IEnumerable<PlayerLine> OfTeam(SimulatedGame game, string team, int points, int seed)
    {
        var listed = 17 + Dice.Below(2, seed, game.GameId, team, "listed");
        var active = 10 + Dice.Below(3, seed, game.GameId, team, "active");
        return Enumerable.Range(0, listed).Select(player => new PlayerLine(
            team,
            Name(team, player),
            player < active ? Share(TeamMinutes, active, player) : 0,
            player < active ? Share(points, active, player) : 0,
            player < active ? "active" : player < active + 3 ? "dnp" : "inactive"));
    }

    internal static string Name(string team, int player) => $"{team.ToLowerInvariant()}player{(char)('a' + player)}";

    private static int Share(int total, int players, int player) => (total / players) + (player < total % players ? 1 : 0);
}
