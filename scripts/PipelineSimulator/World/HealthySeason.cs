namespace NbaPipeline.PipelineSimulator;

/// <summary>The whole season of 2025-26 as a pipeline without a fault would have stored it, with the ordinary noise of its days.</summary>
public sealed class HealthySeason
{
    public static Scenario Scenario { get; } = new()
    {
        Name = "healthy-season", From = new(2025, 10, 21), To = new(2026, 4, 12), HistoryDays = 0,
    };

    /// <summary>What is asked about a season: the schedule, the sources, and every table of phases 3 to 6.</summary>
    public static IReadOnlyList<string> Tables { get; } =
    [
        PipelineSimulator.Tables.Schedule, PipelineSimulator.Tables.BdlBoxScores, PipelineSimulator.Tables.Gamebook,
        .. Processors.All.Select(processor => processor.Table),
    ];

    private readonly PipelineWorld _world;
    private readonly ILookup<DateOnly, SimulatedRow> _schedule;

    public HealthySeason(Scenario? scenario = null)
    {
        _world = new(scenario ?? Scenario);
        _schedule = _world.Rows(new HashSet<string> { PipelineSimulator.Tables.Schedule }).ToLookup(row => PipelineSimulator.Tables.DateOf(row.Values));
    }

    public IReadOnlyList<DateOnly> Dates => DateSet.Between(_world.Scenario.From, _world.Scenario.To).Days;

    /// <summary>The rows of one table about one game date, made when they are asked for: the season does not fit into memory at once.</summary>
    public IEnumerable<SimulatedRow> Rows(string table, DateOnly date) => table == PipelineSimulator.Tables.Schedule
        ? _schedule[date]
        : _world.Sources.FirstOrDefault(source => source.Table == table) is { } source
            ? _world.PlayedOn(date).SelectMany(game => _world.Arrival(source, game) is { } at ? source.Rows(game, at) : [])
            : _world.Phases.All.First(phase => phase.Processor.Table == table).Runs(date).SelectMany(run => run.Rows);
}
