using System.Collections.Concurrent;

namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// Several systems for each player with a line to be found: a few the evening before, the others in the morning, and once more before noon what
/// had no features yet.
/// </summary>
internal sealed class Predictor(Season season, FeatureStore features, PropLines lines, PredictionFaults faults, RunPlan plan, int seed)
{
    public static IReadOnlyList<string> Systems { get; } = ["catboost_v8", "ensemble_v1", "moving_average", "similarity_balanced_v1", "zone_matchup_v1"];
    private static readonly TimeOnly Evening = new(18, 0);

    // The record has this job at 10:00; then a game that begins at noon is predicted after its hour, two before its tip.
    private static readonly TimeOnly Morning = new(9, 30);
    private static readonly TimeOnly SameDay = new(11, 30);

    /// <summary>Lines of tomorrow are few: 26 players of 6 games on 19 January 2026.</summary>
    private const int EveningPlayers = 2;

    /// <summary>Players whose line moved between two passes of one run.</summary>
    private const double ReplacedShare = 0.08;

    private readonly ConcurrentDictionary<DateOnly, IReadOnlyList<PredictionRun>> _runs = [];

    public IReadOnlyList<PredictionRun> Runs(DateOnly date) =>
        _runs.GetOrAdd(date, _ => season.HasGames(date) && !season.IsBootstrap(date) ? Sequence(date) : []);

    private List<PredictionRun> Sequence(DateOnly date)
    {
        var morning = EasternTime.At(date, Morning);
        var before = new HashSet<(SimulatedGame, string, string)>();
        return [.. plan.Of(Processors.Predictions, date,
        [
            PlannedRun.Job("same-day-predictions-tomorrow", EasternTime.At(date.AddDays(-1), Evening)),
            PlannedRun.Job("morning-predictions", morning),
            PlannedRun.Job("same-day-predictions", EasternTime.At(date, SameDay)),
        ]).Select(run => Run(date, run, run.StartedAt < morning, before))];
    }

    private PredictionRun Run(DateOnly date, RunTimes run, bool isEvening, HashSet<(SimulatedGame, string, string)> before)
    {
        var players = run.Works && !faults.RejectsAll(date, run.StartedAt) ? Players(date, run.StartedAt, isEvening ? EveningPlayers : int.MaxValue) : [];
        var asked = players.SelectMany(player => Systems, (player, system) => (player.Game, player.Line, System: system))
            .Where(one => !faults.IsMissing(date, run.StartedAt, one.Game, one.Line.Lookup, one.System))
            .ToList();
        return new(
            run,
            [.. asked.Where(one => before.Add((one.Game, one.Line.Lookup, one.System)))
                .SelectMany(one => Versions(one.Game, one.Line, one.System, !isEvening && IsReplaced(one.Game, one.Line)))],
            asked.Count);
    }

    /// <summary>A game that will be called off is predicted as any other while the schedule shows it.</summary>
    private List<(SimulatedGame Game, PropLine Line)> Players(DateOnly date, DateTimeOffset at, int most) =>
    [
        .. season.On(date).SelectMany(game => Of(game, date, team => Math.Min(features.Known(game, team, at), most))),
        .. season.CalledOffOn(date).Where(game => game.SlotAt(at)?.GameDate == date).SelectMany(game => Of(game, date, _ => most)),
    ];

    private IEnumerable<(SimulatedGame Game, PropLine Line)> Of(SimulatedGame game, DateOnly date, Func<string, int> known) =>
        new[] { game.Away, game.Home }.SelectMany(team => Enumerable
            .Range(0, Math.Min(known(team), lines.Predicted(game, team)))
            .Select(player => (game, faults.Line(date, game, lines.Of(game, team, player)))));

    private bool IsReplaced(SimulatedGame game, PropLine line) => Dice.Unit(seed, game.GameId, line.Lookup, "replaced") < ReplacedShare;

    private IEnumerable<Prediction> Versions(SimulatedGame game, PropLine line, string system, bool replaced)
    {
        var points = (line.Value ?? 12) + Math.Round((8 * Dice.Unit(seed, game.GameId, line.Lookup, system)) - 4, 1);
        var confidence = 60 + Math.Round(20 * Dice.Unit(seed, game.GameId, line.Lookup, system, "confidence"), 1);
        var last = new Prediction(game, system, line, points, confidence, replaced ? 2 : 1, IsActive: true);
        return replaced ? [last with { Version = 1, IsActive = false }, last] : [last];
    }
}
