namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// The rule for slow growth: over the last seven game days a Theil–Sen slope of more than 4 % of their mean a day, and a one-sided
/// Mann–Kendall p below 0.05, which for seven days means that of their 21 pairs those that rise lead by 13 or more.
/// </summary>
internal static class TrendRule
{
    public const int Days = 7;

    private const double SlopeShare = 0.04;

    /// <summary>P(S ≥ 13) = 0.035 and P(S ≥ 11) = 0.068 for seven values in random order.</summary>
    private const int LeadAtLeast = 13;

    public static bool Holds(IReadOnlyList<(DateOnly Date, int Count)> days)
    {
        if (days.Count != Days || days.Sum(day => day.Count) == 0)
        {
            return false;
        }

        var pairs = days.SelectMany((first, index) => days.Skip(index + 1).Select(second => (
            Slope: (second.Count - first.Count) / (double)(second.Date.DayNumber - first.Date.DayNumber),
            Sign: Math.Sign(second.Count - first.Count)))).ToList();
        var slope = pairs.Select(pair => pair.Slope).Order().ElementAt(pairs.Count / 2);
        return slope > SlopeShare * days.Average(day => day.Count) && pairs.Sum(pair => pair.Sign) >= LeadAtLeast;
    }
}
