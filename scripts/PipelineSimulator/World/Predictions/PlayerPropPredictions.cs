namespace NbaPipeline.PipelineSimulator;

/// <summary>The predictions as rows; a real line and its flag always agree in a healthy world.</summary>
internal sealed class PlayerPropPredictions(Predictor predictor, PredictionFaults faults) : IPhaseTable
{
    public PhaseProcessor Processor => Processors.Predictions;

    public IEnumerable<PhaseRun> Runs(DateOnly date) => predictor.Runs(date).Select(run => new PhaseRun(
        Processor, date, run.Times, run.Processed, run.New.Select(prediction => Row(prediction, date, run.Times.EndedAt)))
    {
        Covered = [.. run.New.Select(prediction => prediction.Game.GameId).Distinct()],
    });

    private SimulatedRow Row(Prediction prediction, DateOnly date, DateTimeOffset at)
    {
        var (line, game) = (prediction.Line, DateForm.GameId(prediction.Game, date));
        return new(at, Processor.Table, new Dictionary<string, object?>
        {
            ["prediction_id"] = FormattableString.Invariant($"{game}_{line.Lookup}_{prediction.System}_{prediction.Version}"),
            ["system_id"] = prediction.System,
            ["player_lookup"] = line.Lookup,
            ["game_date"] = date,
            ["game_id"] = game,
            ["prediction_version"] = (long)prediction.Version,
            ["predicted_points"] = prediction.Points,
            ["confidence_score"] = prediction.Confidence,
            ["recommendation"] = prediction.Recommendation,
            ["has_prop_line"] = line.IsActual && !faults.IsContradicted(date, prediction.Game, line),
            ["current_points_line"] = line.Value,
            ["line_source"] = line.Source,
            ["line_source_api"] = line.IsActual ? "BETTINGPROS" : null,
            ["is_active"] = prediction.IsActive,
            ["invalidation_reason"] = prediction.IsActive ? null : "line_moved",
            ["invalidated_at"] = prediction.IsActive ? null : at,
            ["created_at"] = at,
            ["updated_at"] = at,
        });
    }
}
