namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// The log of loads that young rows stood in the way of: the conflict, each retry that met it again, and the load that worked. Rows of the
/// buffer cannot be changed, so each of these is a row of its own. The processor's run says the same in its errors.
/// </summary>
internal sealed class StreamingConflicts(Scenario scenario, FaultTargets targets, IReadOnlyList<IRawSource> sources)
{
    /// <summary>After 5, 10 and 20 minutes, each counted from the one before.</summary>
    public static IReadOnlyList<TimeSpan> Retries { get; } = [TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(35)];

    public const string Processor = "BdlPlayerBoxScoresProcessor";
    private readonly IRawSource? _source = sources.FirstOrDefault(source => source.Name == StreamingDelay.Source);

    public IEnumerable<(SimulatedGame Game, DateTimeOffset At)> Of(Fault fault, IEnumerable<SimulatedGame> games) => _source is { } source
        ? games.Where(game => targets.Hits(fault, game)).Select(game => (game, source.NaturalArrival(game)))
        : [];

    public IEnumerable<SimulatedRow> Rows(IReadOnlyList<SimulatedGame> games) => scenario.Faults
        .Where(fault => fault.Kind == FaultKinds.StreamingConflict)
        .SelectMany(fault => Of(fault, games).SelectMany(conflict => Rows(conflict.Game, conflict.At, StreamingDelay.Until(fault, conflict.At))));

    private static IEnumerable<SimulatedRow> Rows(SimulatedGame game, DateTimeOffset at, DateTimeOffset until)
    {
        List<DateTimeOffset> failed = [.. Retries.Select(after => at + after).Where(retry => retry < until)];
        return
        [
            Row(game, at, at, retries: 0, resolved: false),
            .. failed.Select((retry, turn) => Row(game, at, retry, turn + 1, resolved: false)),
            Row(game, at, until, failed.Count + 1, resolved: true),
            Run(game, at),
        ];
    }

    private static SimulatedRow Row(SimulatedGame game, DateTimeOffset first, DateTimeOffset at, int retries, bool resolved) =>
        new(at, Tables.StreamingConflicts, new Dictionary<string, object?>
        {
            ["conflict_id"] = FormattableString.Invariant($"{DateForm.GameId(game)}_{first:yyyyMMdd'T'HHmmss}"),
            ["timestamp"] = at,
            ["processor_name"] = Processor,
            ["game_id"] = DateForm.GameId(game),
            ["game_date"] = game.Played!.Value.GameDate,
            ["conflict_type"] = "streaming_buffer",
            ["retry_count"] = (long)retries,
            ["resolved"] = resolved,
            ["resolution_time"] = resolved ? at : null,
            ["resolution_method"] = resolved ? "auto_retry" : null,
        });

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
