namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// One grade a gradable prediction of an analysed game. Four jobs ask for yesterday; a game that is analysed after the last of them is never
/// graded by itself.
/// </summary>
internal sealed class PredictionAccuracy(OvernightAnalytics overnight, Predictor predictor, RunClock clock, int seed) : IPhaseTable
{
    private static readonly TimeOnly[] Jobs = [new(7, 0), new(9, 0), new(11, 0), new(13, 0)];

    public PhaseProcessor Processor { get; } = new("PredictionAccuracyProcessor", "phase_6_grading", Tables.Accuracy);

    public IEnumerable<PhaseRun> Runs(DateOnly date)
    {
        var predictions = predictor.Runs(date).SelectMany(run => run.New).Where(prediction => prediction.IsGradable).ToLookup(prediction => prediction.Game);
        List<SimulatedGame> games = [.. predictions.Select(game => game.Key)];
        var jobs = games.Count == 0 ? [] : Jobs.Select(job => clock.Run(Processor, EasternTime.At(date.AddDays(1), job), Trigger.Scheduler));
        return GamePass.Sequence(date, jobs, games, overnight.ReadyAt).Select(pass => new PhaseRun(
            Processor, date, pass.Times, pass.Found.Sum(game => predictions[game].Count()),
            [.. pass.New.SelectMany(game => Rows(predictions[game], game, pass))]));
    }

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
