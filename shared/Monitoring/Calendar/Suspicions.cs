using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Calendar;

/// <summary>
/// One game without a trace was probably called off; a whole slate without a trace is an outage that stopped the
/// schedule feed too. Suspicion may excuse a game, never a night.
/// </summary>
internal static class Suspicions
{
    public static IReadOnlyList<SlateGame> Restrain(IReadOnlyList<SlateGame> games)
    {
        var suspected = games.Count(game => game.IsSuspicion);
        var inDoubt = games.Count(game => game.Class is GameClass.Expected || game.IsSuspicion);
        return suspected <= Math.Max(1, SlateThresholds.MostOfASlate * inDoubt)
            ? games
            : [.. games.Select(game => game.IsSuspicion ? game with { Class = GameClass.Expected, Reason = null, IsSuspicion = false } : game)];
    }
}
