namespace NbaPipeline.PipelineSimulator;

/// <summary>Several systems for each player with a line to be found: a few the evening before, the others an hour before noon.</summary>
internal sealed class Predictor(Season season, FeatureStore features, PropLines lines, RunClock clock, int seed)
{
    private static readonly string[] Systems = ["catboost_v8", "ensemble_v1", "moving_average", "similarity_balanced_v1", "zone_matchup_v1"];
    private static readonly TimeOnly Evening = new(18, 0);
    private static readonly TimeOnly Morning = new(11, 30);

    /// <summary>Lines of tomorrow are few: 26 players of 6 games on 19 January 2026.</summary>
    private const int EveningPlayers = 2;

    /// <summary>Players whose line moved between two passes of one run.</summary>
    private const double ReplacedShare = 0.08;

    private readonly Dictionary<DateOnly, IReadOnlyList<PredictionRun>> _runs = [];

    public static PhaseProcessor Processor { get; } =
        new("PredictionCoordinator", "phase_5_predictions", Tables.Predictions) { Length = TimeSpan.FromMinutes(8) };

    public IReadOnlyList<PredictionRun> Runs(DateOnly date)
    {
        if (!_runs.TryGetValue(date, out var runs))
        {
            _runs[date] = runs = season.HasGames(date) && !season.IsBootstrap(date) ? Sequence(date) : [];
        }

        return runs;
    }

    private List<PredictionRun> Sequence(DateOnly date)
    {
        var evening = clock.Run(Processor, EasternTime.At(date.AddDays(-1), Evening), Trigger.Scheduler);
        var morning = clock.Run(Processor, EasternTime.At(date, Morning), Trigger.Scheduler);
        var first = Players(date, evening.StartedAt, EveningPlayers);
        var all = Players(date, morning.StartedAt, int.MaxValue);
        return
        [
            new(evening, [.. first.SelectMany(player => Versions(player.Game, player.Line, replaced: false))], first.Count * Systems.Length),
            new(
                morning,
                [.. all.Except(first).SelectMany(player => Versions(player.Game, player.Line, IsReplaced(player.Game, player.Line)))],
                all.Count * Systems.Length),
        ];
    }

    private List<(SimulatedGame Game, PropLine Line)> Players(DateOnly date, DateTimeOffset at, int most) =>
        [.. season.On(date).SelectMany(game => new[] { game.Away, game.Home }.SelectMany(team => Enumerable
            .Range(0, Math.Min(Math.Min(features.Known(game, team, at), lines.Predicted(game, team)), most))
            .Select(player => (game, lines.Of(game, team, player)))))];

    private bool IsReplaced(SimulatedGame game, PropLine line) => Dice.Unit(seed, game.GameId, line.Lookup, "replaced") < ReplacedShare;

    private IEnumerable<Prediction> Versions(SimulatedGame game, PropLine line, bool replaced) => Systems.SelectMany(system =>
    {
        var points = (line.Value ?? 12) + Math.Round((8 * Dice.Unit(seed, game.GameId, line.Lookup, system)) - 4, 1);
        var confidence = 60 + Math.Round(20 * Dice.Unit(seed, game.GameId, line.Lookup, system, "confidence"), 1);
        var last = new Prediction(game, system, line, points, confidence, replaced ? 2 : 1, IsActive: true);
        return replaced ? new[] { last with { Version = 1, IsActive = false }, last } : [last];
    });
}
