using System.Globalization;

namespace NbaPipeline.Monitoring.Gates;

/// <summary>Says what a gate saw: what is there, what falls short by which rule, what is missing, and what would open it.</summary>
internal static class GateWords
{
    /// <summary>"PGS 9 of 9 games (100 %), TDGS …, mean score 78.1".</summary>
    public static string Holdings(GateFacts facts) => string.Join(", ", facts.Members.Select(member => member.ToString()).Concat(ScoreOf(facts)));

    public static IReadOnlyList<string> Missing(GateFacts facts, GateRule rule) =>
    [
        .. facts.Members.Where(member => !member.IsWhole).Select(member => member switch
        {
            { Unknown: { } why } => $"{member.Name}: could not be asked ({why.Reason})",
            { IsPresent: true, Missing.Count: > 0 } => $"{member.Name}: {string.Join(", ", member.Missing)}",
            _ => member.Name,
        }),
        .. facts.Score < rule.LeastScore ? [$"feature quality: mean score {Number(facts.Score)} of 100"] : Array.Empty<string>(),
    ];

    public static string Shortfall(GateFacts facts, GateRule rule)
    {
        var lacking = Short(facts, rule);
        return lacking.Count == 0
            ? $"the mean score is {Number(facts.Score)}, below {Number(rule.LeastScore)}"
            : string.Join(", ", lacking.Select(member => member.ToString()));
    }

    public static string Needs(GateFacts facts, GateRule rule)
    {
        var counted = facts.Members.Where(member => member.Need is not MemberNeed.Optional).ToList();
        var critical = counted.Where(member => member.Need is MemberNeed.Critical).Select(member => member.Label).ToList();
        var number = Math.Min(rule.Quorum, counted.Count);
        return string.Concat(
            number == counted.Count ? string.Join(", ", counted.Select(member => member.Label)) : $"{number} of {counted.Count}",
            number < counted.Count && critical.Count > 0 ? $" with {string.Join(" and ", critical)}" : "",
            rule.BlockBelow > 0 ? string.Create(CultureInfo.InvariantCulture, $", {rule.BlockBelow * 100:0} % of the games in each") : "",
            rule.LeastScore is { } least ? $", a mean score of {Number(least)}" : "");
    }

    public static IReadOnlyList<GateMember> Short(GateFacts facts, GateRule rule) =>
        [.. facts.Members.Where(member => member.Need is not MemberNeed.Optional && !GateJudge.Does(member, rule))];

    private static IEnumerable<string> ScoreOf(GateFacts facts) => facts.Score is { } score ? [$"mean score {Number(score)}"] : [];

    private static string Number(double? number) => string.Create(CultureInfo.InvariantCulture, $"{number:0.#}");
}
