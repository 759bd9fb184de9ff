using NbaPipeline.Monitoring.Trends;

namespace NbaPipeline.Monitoring.Tests.Trends;

/// <summary>Figures of consecutive game days up to 16 January, and their noise from a fixed seed.</summary>
internal static class SomeTrend
{
    public static readonly DateOnly LastDay = new(2026, 1, 16);

    /// <summary>Slates of a fortnight of January 2026.</summary>
    private static readonly int[] Slates = [7, 9, 4, 8, 10, 2, 8, 6, 11, 7, 3, 9, 6, 9];

    public static TrendSeries Errors(params IReadOnlyList<double> values) => Of(TrendKind.Errors, values, _ => 8);

    public static TrendSeries Of(TrendKind kind, IReadOnlyList<double> values, Func<int, int> games) => new(
        kind, "PlayerDailyCacheProcessor", [.. values.Select((value, index) => new GameDayValue(LastDay.AddDays(index + 1 - values.Count), games(index), value))]);

    public static int GamesOf(int day) => Slates[day % Slates.Length];

    public static int Poisson(this Random random, double mean) => mean > 30
        ? (int)Math.Max(0, Math.Round(mean + (Math.Sqrt(mean) * random.Normal())))
        : Small(random, mean);

    public static double Normal(this Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static int Small(Random random, double mean)
    {
        var (count, left, limit) = (0, 1.0, Math.Exp(-mean));
        for (left *= random.NextDouble(); left > limit; left *= random.NextDouble())
        {
            count++;
        }

        return count;
    }
}
