namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// When the gaps of one source on one game date begin to break a rule. Written from the rules' text alone: it knows every arrival, asks at
/// every moment at which an answer can change, and shares nothing with the functions it is used to judge.
/// </summary>
internal sealed class BoxScoreObservability(Arrivals arrivals, IRawSource source, IReadOnlyList<SimulatedGame> games)
{
    private readonly IReadOnlyList<(SimulatedGame Game, DateTimeOffset Due, DateTimeOffset End, DateTimeOffset? Arrival)> _games =
        [.. games.Select(game => (game, source.DueAt(game), game.ExpectedEnd!.Value, arrivals.Of(source, game)))];

    /// <summary>
    /// The first moment of a tier at or above <paramref name="atLeast"/> to which a game of <paramref name="fault"/> contributes.
    /// </summary>
    public DateTimeOffset? First(IReadOnlySet<string> fault, Severity atLeast) =>
        Moments().Order().Where(at => BoxScoreTier.All.Any(tier => tier.Severity >= atLeast && Holds(tier, fault, at)))
            .Select(at => (DateTimeOffset?)at)
            .FirstOrDefault();

    private bool Holds(BoxScoreTier tier, IReadOnlySet<string> fault, DateTimeOffset at)
    {
        var expected = _games.Where(game => at >= game.Due && at >= game.End + tier.Age).ToList();
        var present = expected.Count(game => game.Arrival <= at);
        return tier.Holds(present, expected.Count) && expected.Exists(game => !(game.Arrival <= at) && fault.Contains(game.Game.GameId));
    }

    private IEnumerable<DateTimeOffset> Moments() =>
        _games.SelectMany(game => BoxScoreTier.All.Select(tier => game.End + tier.Age)
            .Append(game.Due)
            .Concat(game.Arrival is { } at ? [at] : Array.Empty<DateTimeOffset>()));
}
