namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// Loads that young rows stood in the way of. The pipeline tells of them in one place only: the errors of the run that left the game out, be it
/// the first or one that somebody asked for since.
/// </summary>
internal sealed class StreamingConflicts(
    Scenario scenario, FaultTargets targets, IReadOnlyList<IRawSource> sources, IReadOnlyList<Intervention> interventions)
{
    public const string Processor = "BdlPlayerBoxScoresProcessor";
    private readonly IRawSource? _source = sources.FirstOrDefault(source => source.Name == StreamingDelay.Source);

    public IEnumerable<(SimulatedGame Game, DateTimeOffset At)> Of(Fault fault, IEnumerable<SimulatedGame> games) => _source is { } source
        ? games.Where(game => targets.Hits(fault, game)).Select(game => (game, source.NaturalArrival(game)))
        : [];

    /// <summary>The runs that left games out, as the run history has them.</summary>
    public IEnumerable<SimulatedRow> Rows(IReadOnlyList<SimulatedGame> games) => scenario.Faults
        .Where(fault => fault.Kind == FaultKinds.StreamingConflict)
        .SelectMany(fault => Of(fault, games).SelectMany(conflict =>
            Meetings(conflict.Game, conflict.At, StreamingDelay.Until(fault, conflict.At)).Select(at => Run(conflict.Game, at))));

    private IEnumerable<DateTimeOffset> Meetings(SimulatedGame game, DateTimeOffset at, DateTimeOffset until) => interventions
        .Where(work => work.Target == StreamingDelay.Source && work.GameDate == game.Played!.Value.GameDate && !work.Force)
        .Select(work => work.At)
        .Where(load => load > at && load < until)
        .Prepend(at);

    private static SimulatedRow Run(SimulatedGame game, DateTimeOffset at) => new(at, Tables.RunHistory, new Dictionary<string, object?>
    {
        ["processor_name"] = Processor,
        ["run_id"] = FormattableString.Invariant($"{Processor}_{DateForm.GameId(game)}_{at:yyyyMMdd'T'HHmmss}"),
        ["status"] = "partial",
        ["data_date"] = game.Played!.Value.GameDate,
        ["season_year"] = 2025L,
        ["started_at"] = at,
        ["processed_at"] = at,
        ["duration_seconds"] = 0.0,
        ["records_processed"] = 0L,
        ["phase"] = "phase_2_raw",
        ["output_table"] = Tables.BdlBoxScores,
        ["trigger_source"] = Trigger.Message,
        ["errors"] = $$"""{"streaming_conflicts": [{"game_id": "{{DateForm.GameId(game)}}", "error": "rows in the streaming buffer"}]}""",
    });
}
