namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// One grade a gradable prediction of an analysed game. Five jobs ask for yesterday, the first before anything is analysed; a game that is analysed after the last of them is never
/// graded by itself.
/// </summary>
internal sealed class PredictionAccuracy(OvernightAnalytics overnight, Predictor predictor, RunPlan plan, int seed) : IPhaseTable
{
    private static readonly (string Job, TimeOnly At)[] Jobs =
    [
        ("grading-latenight", new(2, 30)), ("grading-morning", new(7, 0)), ("grading-daily-6am", new(9, 0)),
        ("grading-daily", new(11, 0)), ("grading-daily-10am-backup", new(13, 0)),
    ];

    public PhaseProcessor Processor => Processors.Grading;

    public IEnumerable<PhaseRun> Runs(DateOnly date) => Passes(date).Select(pass => pass.Run(
        Processor, pass.Found.Sum(game => Gradable(game, pass).Count()), pass.New.SelectMany(game => Rows(Gradable(game, pass), game, pass))));

    /// <summary>How many predictions of a date could be graded, and how many are at a moment.</summary>
    public (int Gradable, int Graded) Count(DateOnly date, DateTimeOffset at) => (
        predictor.Runs(date).Sum(run => run.New.Count(prediction => prediction.IsGradable)),
        Passes(date).Where(pass => pass.Times.EndedAt <= at).Sum(pass => pass.New.Sum(game => Gradable(game, pass).Count())));

    private List<GamePass> Passes(DateOnly date)
    {
        List<SimulatedGame> games = [.. predictor.Runs(date).SelectMany(run => run.New).Where(prediction => prediction.IsGradable)
            .Select(prediction => prediction.Game)
            .Distinct()];
        var jobs = games.Count == 0 ? [] : Jobs.Select(job => PlannedRun.Job(job.Job, EasternTime.At(date.AddDays(1), job.At)));
        return GamePass.Sequence(plan, Processor, date, plan.Of(Processor, date, jobs), games, overnight.ReadyAt);
    }

    private IEnumerable<Prediction> Gradable(SimulatedGame game, GamePass pass) => predictor.Runs(pass.Date)
        .Where(run => run.Times.EndedAt <= pass.Times.StartedAt)
        .SelectMany(run => run.New)
        .Where(prediction => prediction.IsGradable && prediction.Game == game);

    private IEnumerable<SimulatedRow> Rows(IEnumerable<Prediction> predictions, SimulatedGame game, GamePass pass)
    {
        var scored = PlayerLine.Of(game, seed).Where(line => line.Minutes > 0).ToDictionary(line => line.Lookup, line => line.Points, StringComparer.Ordinal);
        var id = DateForm.GameId(game);
        return predictions.Select(prediction => Row(prediction, id, scored.TryGetValue(prediction.Line.Lookup, out var points) ? points : null, pass));
    }

    private SimulatedRow Row(Prediction prediction, string game, int? points, GamePass pass) =>
        new(pass.Times.EndedAt, Processor.Table, new Dictionary<string, object?>
        {
            ["player_lookup"] = prediction.Line.Lookup,
            ["game_id"] = game,
            ["game_date"] = pass.Date,
            ["system_id"] = prediction.System,
            ["line_value"] = prediction.Line.Value,
            ["recommendation"] = prediction.Recommendation,
            ["prediction_correct"] = IsCorrect(prediction, points),
            ["absolute_error"] = points is { } real ? Math.Round(Math.Abs(prediction.Points - real), 1) : null,
            ["is_voided"] = points is null,
            ["void_reason"] = points is null ? "dnp" : null,
            ["line_source"] = prediction.Line.Source,
            ["has_prop_line"] = prediction.Line.IsActual,
            ["graded_at"] = pass.Times.EndedAt,
        });

    private static bool? IsCorrect(Prediction prediction, int? points) => (points - prediction.Line.Value, prediction.Recommendation) switch
    {
        ({ } over, "OVER") => over > 0,
        ({ } over, "UNDER") => over < 0,
        _ => null,
    };
}
