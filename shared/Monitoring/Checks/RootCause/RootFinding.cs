namespace NbaPipeline.Monitoring.Checks;

/// <summary>One issue of one date with its causes, the greatest first; none where nothing is missing that is due.</summary>
public sealed record RootFinding(RootIssue Issue, string Summary, IReadOnlyList<RootCause> Causes)
{
    private const int MostEvidence = 20;

    /// <param name="issue">The issue.</param>
    /// <param name="units">All that is missing, each with its reason.</param>
    /// <param name="commands">What is typed against a cause.</param>
    public static RootFinding Of(RootIssue issue, IReadOnlyList<RootUnit> units, Func<IReadOnlyList<RootUnit>, IReadOnlyList<string>> commands)
    {
        var groups = units.GroupBy(unit => (unit.Reason.Cause, unit.Reason.Phase))
            .OrderByDescending(group => group.Sum(unit => unit.Weight)).ThenBy(group => group.Key.Cause).ThenBy(group => group.Key.Phase).ToList();
        var percents = Shares([.. groups.Select(group => group.Sum(unit => unit.Weight))]);
        return new RootFinding(issue, SummaryOf(issue, units.Count, groups.Count), [.. groups.Select((group, index) => new RootCause(
            group.Key.Cause, group.Key.Phase, percents[index], group.Count(),
            [.. group.Select(unit => $"{unit.What}: {unit.Reason.Because}").Take(MostEvidence)], commands([.. group])))]);
    }

    /// <summary>Whole percents that add to 100: what rounding down leaves goes to those that lost most.</summary>
    public static IReadOnlyList<int> Shares(IReadOnlyList<long> weights)
    {
        var total = weights.Sum();
        if (total == 0)
        {
            return [.. weights.Select(_ => 0)];
        }

        var shares = weights.Select(weight => (int)(100 * weight / total)).ToArray();
        var lost = Enumerable.Range(0, shares.Length).OrderByDescending(index => 100 * weights[index] % total).ThenBy(index => index);
        foreach (var index in lost.Take(100 - shares.Sum()))
        {
            shares[index]++;
        }

        return shares;
    }

    private static string SummaryOf(RootIssue issue, int missing, int causes) => missing == 0
        ? $"{RootIssues.NameOf(issue)}: nothing is missing that is due"
        : $"{RootIssues.NameOf(issue)}: {(missing == 1 ? "1 thing is" : $"{missing} things are")} missing, for {(causes == 1 ? "one reason" : $"{causes} reasons")}";
}
