namespace NbaPipeline.Monitoring.Trends;

/// <summary>
/// A line through days that one bad day does not bend: the median of the slopes of all pairs, with Sen's interval of 95 %. Days are calendar
/// days, so that a break between games does not make what grew in it look sudden.
/// </summary>
/// <param name="Slope">Units a day.</param>
/// <param name="Low">The lower end of the interval.</param>
/// <param name="High">The upper end of the interval.</param>
/// <param name="Level">Where the line stands on the last day.</param>
public sealed record TheilSen(double Slope, double Low, double High, double Level)
{
    private const double NormalQuantile = 1.96;

    public static TheilSen Of(IReadOnlyList<GameDayValue> days)
    {
        var slopes = Slopes(days);
        var reach = NormalQuantile * Math.Sqrt(MannKendall.Variance(days.Count));
        var slope = Median(slopes);
        var last = days[^1].Date.DayNumber;
        return new(
            slope,
            slopes[Rank(((slopes.Count - reach) / 2) - 1, slopes.Count)],
            slopes[Rank((slopes.Count + reach) / 2, slopes.Count)],
            Median([.. days.Select(day => day.Value + (slope * (last - day.Date.DayNumber))).Order()]));
    }

    private static List<double> Slopes(IReadOnlyList<GameDayValue> days)
    {
        var slopes = new List<double>(days.Count * (days.Count - 1) / 2);
        for (var first = 0; first < days.Count; first++)
        {
            for (var second = first + 1; second < days.Count; second++)
            {
                slopes.Add((days[second].Value - days[first].Value) / (days[second].Date.DayNumber - days[first].Date.DayNumber));
            }
        }

        slopes.Sort();
        return slopes;
    }

    private static int Rank(double rank, int count) => Math.Clamp((int)Math.Round(rank), 0, count - 1);

    private static double Median(List<double> sorted) => (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
}
