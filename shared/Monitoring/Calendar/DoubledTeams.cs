namespace NbaPipeline.Monitoring.Calendar;

/// <summary>
/// A team plays at most once a day. Where the schedule shows it twice, the games that a source confirms stay expected
/// (else the first to tip), and the doubtful ones are named and not required.
/// </summary>
internal static class DoubledTeams
{
    public static IReadOnlyList<SlateGame> Demote(IReadOnlyList<SlateGame> games, IReadOnlySet<GameKey> played)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. games.OrderBy(game => game.Class is not GameClass.Expected)
                .ThenByDescending(game => played.Contains(game.Key))
                .ThenBy(game => game.Tip)
                .Select(game => game.Class is GameClass.Expected ? DemoteIfTaken(game, taken, played) : game),
        ];
    }

    private static SlateGame DemoteIfTaken(SlateGame game, HashSet<string> taken, IReadOnlySet<GameKey> played)
    {
        var doubled = new[] { game.Away, game.Home }.FirstOrDefault(taken.Contains);
        if (doubled is not null && !played.Contains(game.Key))
        {
            return game with { Class = GameClass.Anomaly, Reason = $"schedule anomaly: {doubled} stands in two games of this date" };
        }

        taken.UnionWith([game.Away, game.Home]);
        return game;
    }
}
