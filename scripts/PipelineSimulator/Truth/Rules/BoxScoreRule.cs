namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// <c>box-score-completeness-alert</c>, per active source: the three tiers of <see cref="BoxScoreTier"/>; where another active source has every
/// game, users lose nothing and it is at most a Warning.
/// </summary>
internal sealed class BoxScoreRule(Coverage coverage) : IRule
{
    public string Alert => "box-score-completeness-alert";

    public IEnumerable<Spell> On(DateOnly date) => coverage.Games(date) is { Count: > 0 } games
        ? coverage.World.Sources.SelectMany(source => Of(source, games, date))
        : [];

    private IEnumerable<Spell> Of(IRawSource source, IReadOnlyList<SimulatedGame> games, DateOnly date)
    {
        var facts = games.Select(game => (Due: source.DueAt(game), End: game.ExpectedEnd!.Value, Arrival: coverage.World.Arrival(source, game))).ToList();
        var others = coverage.World.Sources.Where(other => other != source).ToList();
        var moments = facts.SelectMany(game => BoxScoreTier.All.Select(tier => game.End + tier.Age).Append(game.Due))
            .Concat(coverage.World.Sources.SelectMany(any => games.Select(game => coverage.World.Arrival(any, game))).OfType<DateTimeOffset>());
        return Spells.Of(Alert, new(Entities.Raw, source.Name, date), facts.Min(game => game.Due), moments, at =>
            Judge(facts, at) is { } severity ? Capped(severity, others.Exists(other => games.All(game => coverage.World.Arrival(other, game) <= at))) : null);
    }

    private static Severity? Judge(List<(DateTimeOffset Due, DateTimeOffset End, DateTimeOffset? Arrival)> games, DateTimeOffset at) => BoxScoreTier.All
        .Where(tier =>
        {
            var expected = games.FindAll(game => at >= game.Due && at >= game.End + tier.Age);
            return tier.Holds(expected.Count(game => game.Arrival <= at), expected.Count);
        })
        .Select(tier => (Severity?)tier.Severity)
        .Max();

    private static Severity Capped(Severity severity, bool isElsewhere) => isElsewhere && severity > Severity.Warning ? Severity.Warning : severity;
}
