namespace NbaPipeline.Replay;

/// <summary>The two order statistics of the scoreboard.</summary>
internal static class Statistics
{
    private const double P95Share = 0.95;

    /// <summary>The middle, or the mean of the two middle values; null for none.</summary>
    public static double? Median(IEnumerable<int> values) => values.Order().ToList() switch
    {
        [] => null,
        var sorted when sorted.Count % 2 == 1 => sorted[sorted.Count / 2],
        var sorted => (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2.0,
    };

    /// <summary>Nearest rank: the smallest value that at least 95 % of all do not exceed; null for none.</summary>
    public static double? P95(IEnumerable<int> values) => values.Order().ToList() switch
    {
        [] => null,
        var sorted => sorted[(int)Math.Ceiling(P95Share * sorted.Count) - 1],
    };
}
