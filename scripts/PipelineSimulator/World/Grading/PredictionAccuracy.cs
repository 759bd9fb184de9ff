namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// One grade a gradable prediction of an analysed game. Five jobs ask for yesterday, the first before anything is analysed; a game that is
/// analysed after the last of them is never graded by itself.
/// </summary>
internal sealed class PredictionAccuracy(OvernightAnalytics overnight, Predictor predictor, RunPlan plan, int seed) : IPhaseTable
{
    private static readonly (string Job, TimeOnly At)[] Jobs =
    [
        ("grading-latenight", new(2, 30)), ("grading-morning", new(7, 0)), ("grading-daily-6am", new(9, 0)),
        ("grading-daily", new(11, 0)), ("grading-daily-10am-backup", new(13, 0)),
    ];

    public PhaseProcessor Processor => Processors.Grading;

    public IEnumerable<PhaseRun> Runs(DateOnly date) => Passes(date).Select(pass => new PhaseRun(
        Processor, date, pass.Times, pass.Found.Count,
        pass.Written.GroupBy(prediction => prediction.Game).SelectMany(game => Rows(game, game.Key, date, pass.Times.EndedAt)))
    {
        Covered = [.. pass.New.Select(prediction => prediction.Game.GameId).Distinct()],
    });

    /// <summary>How many predictions of a date can be graded at a moment, and how many are.</summary>
    public (int Gradable, int Graded) Count(DateOnly date, DateTimeOffset at) =>
        (Gradable(date, at).Count(), Passes(date).Where(pass => pass.Times.EndedAt <= at).Sum(pass => pass.New.Count));

    private IEnumerable<GradingPass> Passes(DateOnly date)
    {
        var graded = new HashSet<Prediction>();
        List<SimulatedGame> games = [.. Gradable(date, DateTimeOffset.MaxValue).Select(prediction => prediction.Game).Distinct()];
        List<string> ids = [.. games.Select(game => game.GameId)];
        var jobs = games.Count == 0 ? [] : Jobs.Select(job => PlannedRun.Job(job.Job, EasternTime.At(date.AddDays(1), job.At)));
        foreach (var run in plan.Of(Processor, date, jobs))
        {
            List<Prediction> found = run.Works
                ? [.. Gradable(date, run.StartedAt).Where(one =>
                    overnight.ReadyAt(one.Game) <= run.StartedAt && plan.Sees(Processor, date, one.Game.GameId, ids, run.StartedAt))]
                : [];
            yield return new(run, found.FindAll(graded.Add), found);
        }
    }

    private IEnumerable<Prediction> Gradable(DateOnly date, DateTimeOffset at) => predictor.Runs(date)
        .Where(run => run.Times.EndedAt <= at)
        .SelectMany(run => run.New)
        .Where(prediction => prediction.IsGradable && prediction.Game.Played?.GameDate == date);

    private IEnumerable<SimulatedRow> Rows(IEnumerable<Prediction> predictions, SimulatedGame game, DateOnly date, DateTimeOffset at)
    {
        var scored = PlayerLine.Of(game, seed).Where(line => line.Minutes > 0).ToDictionary(line => line.Lookup, line => line.Points, StringComparer.Ordinal);
        var id = DateForm.GameId(game);
        return predictions.Select(prediction => Row(prediction, id, scored.TryGetValue(prediction.Line.Lookup, out var points) ? points : null, date, at));
    }

    private SimulatedRow Row(Prediction prediction, string game, int? points, DateOnly date, DateTimeOffset at) =>
        new(at, Processor.Table, new Dictionary<string, object?>
        {
            ["player_lookup"] = prediction.Line.Lookup,
            ["game_id"] = game,
            ["game_date"] = date,
            ["system_id"] = prediction.System,
            ["line_value"] = prediction.Line.Value,
            ["recommendation"] = prediction.Recommendation,
            ["prediction_correct"] = IsCorrect(prediction, points),
            ["absolute_error"] = points is { } real ? Math.Round(Math.Abs(prediction.Points - real), 1) : null,
            ["is_voided"] = points is null,
            ["void_reason"] = points is null ? "dnp" : null,
            ["line_source"] = prediction.Line.Source,
            ["has_prop_line"] = prediction.Line.IsActual,
            ["graded_at"] = at,
        });

    private static bool? IsCorrect(Prediction prediction, int? points) => (points - prediction.Line.Value, prediction.Recommendation) switch
    {
        ({ } over, "OVER") => over > 0,
        ({ } over, "UNDER") => over < 0,
        _ => null,
    };
}
