namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// <c>prediction-coverage-alert</c>: by noon ET, or two hours before the first tip where that is earlier. None at all is Critical; a game with
/// fewer than eight players, a system with none or with less than half of its usual number a game, or a flag against its source, a Warning.
/// </summary>
internal sealed class PredictionRule(Coverage coverage, Coverage healthy) : IRule
{
    private const int LeastPlayers = 8;
    private const double UsualShare = 0.5;
    private const int TrailingDays = 14;

    public string Alert => "prediction-coverage-alert";

    public IEnumerable<Spell> On(DateOnly date)
    {
        var games = coverage.Games(date);
        if (games.Count == 0 || coverage.World.Season.IsBootstrap(date))
        {
            return [];
        }

        var due = coverage.DueAt(Processors.Predictions, date);
        var moments = coverage.Moments(Processors.Predictions, date).ToList();
        return Whole(date, games, due, moments).Concat(Predictor.Systems.SelectMany(system => OfSystem(date, system, games.Count, due, moments)));
    }

    private IEnumerable<Spell> Whole(DateOnly date, IReadOnlyList<SimulatedGame> games, DateTimeOffset due, List<DateTimeOffset> moments) =>
        Spells.Of(Alert, new(Entities.Predictions, Processors.Predictions.Entity, date), due, moments, at =>
        {
            var active = coverage.Active(date, at).ToList();
            return active.Count == 0 ? Severity.Critical
                : games.Any(game => Players(active, game) < LeastPlayers) ? Severity.Warning
                : active.Exists(one => coverage.World.Phases.IsContradicted(date, one)) ? Severity.Warning
                : null;
        });

    private IEnumerable<Spell> OfSystem(DateOnly date, string system, int games, DateTimeOffset due, List<DateTimeOffset> moments)
    {
        var usual = Usual(date, system);
        return Spells.Of(Alert, new(Entities.Predictions, Entities.System(system), date), due, moments, at =>
        {
            var active = coverage.Active(date, at).ToList();
            var own = active.Count(one => one.System == system);
            return active.Count > 0 && (own == 0 || (double)own / games < UsualShare * usual) ? Severity.Warning : null;
        });
    }

    /// <summary>The median number of predictions a game on the days with games before.</summary>
    private double Usual(DateOnly date, string system)
    {
        List<double> past = [.. DateSet.Between(date.AddDays(-TrailingDays), date.AddDays(-1)).Days
            .Where(day => healthy.Games(day).Count > 0 && !healthy.World.Season.IsBootstrap(day))
            .Select(day => (double)healthy.Active(day, DateTimeOffset.MaxValue).Count(one => one.System == system) / healthy.Games(day).Count)
            .Order()];
        return past.Count == 0 ? 0 : past[past.Count / 2];
    }

    private static int Players(List<Prediction> active, SimulatedGame game) =>
        active.Where(one => one.Game == game).Select(one => one.Line.Lookup).Distinct().Count();
}
