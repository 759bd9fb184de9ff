namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// The rule for slow growth: over the last seven game days a Theil–Sen slope of more than 4 % of their mean a day, a one-sided Mann–Kendall p
/// below 0.05, which for seven days means that of their 21 pairs those that rise lead by 13 or more, ten errors a day or more, and a rise of
/// five times what the last fourteen game days vary by themselves; what is measured and not counted must rise by seven times of it, and needs
/// ten days to be known by. What follows from fuller slates is taken out of counts before.
/// </summary>
internal static class TrendRule
{
    public const int Days = 7;
    public const int NoiseDays = 14;

    private const double SlopeShare = 0.04;
    private const double CountedSignal = 5;
    private const double MeasuredSignal = 7;
    private const double FewestErrors = 10;
    private const int DaysToKnowTheSlate = 10;
    private const int DaysToKnowTheNoise = 10;

    /// <summary>P(S ≥ 13) = 0.035 and P(S ≥ 11) = 0.068 for seven values in random order.</summary>
    private const int LeadAtLeast = 13;

    public static bool Holds(IReadOnlyList<(DateOnly Date, int Games, int Count)> days)
    {
        var level = WithoutSlates([.. days.Select(day => ((double)day.Date.DayNumber, (double)day.Games, (double)day.Count))]);
        return days.Count >= Days && level.TakeLast(Days).Average(day => day.Count) is >= FewestErrors and var mean && Rises(level, CountedSignal, mean);
    }

    /// <summary>The same for what is measured: it has no least, and its noise is its own alone.</summary>
    public static bool HoldsOf(IReadOnlyList<(DateOnly Date, double Value)> days) =>
        days.Count >= DaysToKnowTheNoise && Rises([.. days.Select(day => ((double)day.Date.DayNumber, day.Value))], MeasuredSignal, 0);

    private static bool Rises(List<(double Day, double Count)> level, double signal, double leastNoise)
    {
        var week = level.TakeLast(Days).ToList();
        var pairs = week.SelectMany((first, index) => week.Skip(index + 1).Select(second => (
            Slope: (second.Count - first.Count) / (second.Day - first.Day), Sign: Math.Sign(second.Count - first.Count)))).ToList();
        var (slope, mean) = (pairs.Select(pair => pair.Slope).Order().ElementAt(pairs.Count / 2), week.Average(day => day.Count));
        return slope > SlopeShare * mean && pairs.Sum(pair => pair.Sign) >= LeadAtLeast
            && Rise(week) >= signal * Math.Sqrt(Math.Max(leastNoise, Restlessness(level)));
    }

    private static double Rise(List<(double Day, double Count)> week)
    {
        var middle = week.Average(day => day.Day);
        return week.Sum(day => (day.Day - middle) * day.Count) / Math.Sqrt(week.Sum(day => Math.Pow(day.Day - middle, 2)));
    }

    private static double Restlessness(List<(double Day, double Count)> days) =>
        days.Zip(days.Skip(1), (before, after) => Math.Pow(after.Count - before.Count, 2)).DefaultIfEmpty().Average() / 2;

    // Least squares on day and games together: count = a + b · day + c · games, of which c · games goes, where it is no less than nothing.
    private static List<(double Day, double Count)> WithoutSlates(List<(double Day, double Games, double Count)> days)
    {
        if (days.Count < DaysToKnowTheSlate)
        {
            return [.. days.Select(day => (day.Day, day.Count))];
        }

        var (day, games, count) = (days.Average(one => one.Day), days.Average(one => one.Games), days.Average(one => one.Count));
        double Cross(Func<(double Day, double Games, double Count), double> left, Func<(double Day, double Games, double Count), double> right) =>
            days.Sum(one => left(one) * right(one));
        var (dd, gg, dg) = (Cross(Of, Of), Cross(Played, Played), Cross(Of, Played));
        var (dc, gc) = (Cross(Of, Counted), Cross(Played, Counted));
        var determinant = (dd * gg) - (dg * dg);
        var perGame = determinant < 1e-6 ? 0 : Math.Clamp(((dd * gc) - (dg * dc)) / determinant, 0, count / games);
        return [.. days.Select(one => (one.Day, one.Count - (perGame * (one.Games - games))))];

        double Of((double Day, double Games, double Count) one) => one.Day - day;
        double Played((double Day, double Games, double Count) one) => one.Games - games;
        double Counted((double Day, double Games, double Count) one) => one.Count - count;
    }
}
