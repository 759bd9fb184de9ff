namespace NbaPipeline.Monitoring.Trends;

/// <summary>
/// Does something rise, whatever its shape? By how far the pairs that rise lead over those that fall. The chance of such a lead in random
/// order is counted out, not approximated: seven days are too few for a normal curve.
/// </summary>
public static class MannKendall
{
    /// <summary>More orders than this are not counted out: a double holds 20! to the last order that matters here.</summary>
    private const int MostDays = 20;

    private static readonly double[][] Chances = [.. Enumerable.Range(0, MostDays + 1).Select(ChancesOfRises)];

    /// <summary>One-sided: the chance that days in random order lead by as much. Ties lead nobody, which is the careful side.</summary>
    public static double PValue(IReadOnlyList<GameDayValue> days)
    {
        var (pairs, chances) = (days.Count * (days.Count - 1) / 2, Chances[days.Count]);
        return chances.Skip((Lead(days) + pairs + 1) / 2).Sum();
    }

    /// <summary>Of the lead, in random order.</summary>
    public static double Variance(int days) => days * (days - 1) * ((2 * days) + 5) / 18.0;

    private static int Lead(IReadOnlyList<GameDayValue> days)
    {
        var lead = 0;
        for (var first = 0; first < days.Count; first++)
        {
            for (var second = first + 1; second < days.Count; second++)
            {
                lead += Math.Sign(days[second].Value - days[first].Value);
            }
        }

        return lead;
    }

    // The orders of n things with k rising pairs, by where the last one is put; divided at each step, so that they add up to one.
    private static double[] ChancesOfRises(int days)
    {
        double[] chances = [1];
        for (var added = 2; added <= days; added++)
        {
            var more = new double[chances.Length + added - 1];
            for (var rises = 0; rises < chances.Length; rises++)
            {
                for (var place = 0; place < added; place++)
                {
                    more[rises + place] += chances[rises] / added;
                }
            }

            chances = more;
        }

        return chances;
    }
}
