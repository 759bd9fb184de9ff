using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>What a system usually says: the median, over the days on which it said anything, of its players a predicted game.</summary>
public static class UsualPerGame
{
    /// <param name="trailing">The rows of the days before.</param>
    /// <returns>By system; one that said nothing in these days is not in it, and so held to nothing.</returns>
    public static IReadOnlyDictionary<string, double> Of(IReadOnlyList<PredictedGame> trailing)
    {
        var games = trailing.Where(row => row is { SystemId: null, PlayerCount: > 0 })
            .GroupBy(row => row.GameDate)
            .ToDictionary(day => day.Key, day => day.Select(row => row.GameId).Distinct().Count());
        return trailing.Where(row => row is { SystemId: not null, PlayerCount: > 0 })
            .GroupBy(row => row.SystemId!)
            .ToDictionary(system => system.Key, system => MedianOf([.. system
                .GroupBy(row => row.GameDate)
                .Select(day => (double)day.Sum(row => row.PlayerCount) / games[day.Key])
                .Order()]));
    }

    private static double MedianOf(IReadOnlyList<double> ordered) => (ordered[(ordered.Count - 1) / 2] + ordered[ordered.Count / 2]) / 2;
}
