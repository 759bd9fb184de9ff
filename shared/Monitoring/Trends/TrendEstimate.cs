using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Trends;

/// <summary>Fits a series' last game days, and measures them against its own noise over twice as many. Pure.</summary>
public static class TrendEstimate
{
    /// <returns>Null where there are too few days, or the last are too old, to say anything.</returns>
    public static Trend? Of(TrendSeries series)
    {
        var days = series.GrowsWithGames && series.Days.Count >= TrendThresholds.FewestDays ? SlateSeason.TakenOut(series.Days) : series.Days;
        if (days.Count < (series.IsCounted ? TrendThresholds.GameDays : TrendThresholds.FewestDays))
        {
            return null;
        }

        var sign = series.IsBadWhenItFalls ? -1 : 1;
        IReadOnlyList<GameDayValue> turned = [.. days.Select(day => day with { Value = sign * day.Value })];
        IReadOnlyList<GameDayValue> last = [.. turned.TakeLast(TrendThresholds.GameDays)];
        var mean = Math.Abs(last.Average(day => day.Value));
        return new(series, TheilSen.Of(last), mean, MannKendall.PValue(last), SignalOf(last, Noise(turned, series.IsCounted ? mean : 0)));
    }

    // The rise of a straight line against how far it strays when nothing rises.
    private static double SignalOf(IReadOnlyList<GameDayValue> days, double noise)
    {
        var middle = days.Average(day => day.Date.DayNumber);
        var spread = days.Sum(day => (day.Date.DayNumber - middle) * (day.Date.DayNumber - middle));
        return days.Sum(day => (day.Date.DayNumber - middle) * day.Value) / Math.Sqrt(spread * noise);
    }

    // From one day to the next, which a slow trend hardly adds to; a count varies by its root at least.
    private static double Noise(IReadOnlyList<GameDayValue> days, double atLeast)
    {
        var steps = days.Zip(days.Skip(1), (first, second) => (second.Value - first.Value) * (second.Value - first.Value)).Average() / 2;
        return Math.Max(Math.Max(steps, atLeast), double.Epsilon);
    }
}
