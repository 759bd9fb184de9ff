namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// Everything that happens in a scenario, and what somebody who knows everything would say about it.
/// The same scenario gives the same rows in the same order, on any machine.
/// </summary>
public sealed class PipelineWorld
{
    private static readonly TimeOnly ClockTime = new(6, 0);
    private const int DaysAfter = 2;
    private readonly Arrivals _arrivals;
    private readonly PhaseTables _phases;
    private readonly OrchestrationTables _orchestration;

    public PipelineWorld(Scenario scenario)
    {
        Scenario = scenario;
        Games = SeasonPlan.Of(scenario);
        Sources = [.. new IRawSource[] { new BdlSource(scenario.Seed, scenario.Noise), new GamebookSource(scenario.Seed, scenario.Noise) }
            .Where(source => !scenario.Sources.TryGetValue(source.Name, out var setting) || setting.Active)];
        var targets = new FaultTargets(scenario, Games);
        _arrivals = new(scenario, targets);
        _phases = new(scenario, Games, new ArrivedGames(Sources, _arrivals));
        ControlPlane = new(scenario.Faults);
        var conflicts = new StreamingConflicts(scenario, targets, Sources);
        _orchestration = new(scenario, Games, _phases, new SourceHoldings(Games, Sources, _arrivals), conflicts);
        Faults = FaultTruths.Of(scenario.Faults, [new RawTruths(this, _arrivals), new OrchestrationTruths(this, _arrivals, _orchestration, conflicts)]);
    }

    public Scenario Scenario { get; }

    public IReadOnlyList<SimulatedGame> Games { get; }

    /// <summary>What each fault owns and when it shows, in the scenario's order.</summary>
    public IReadOnlyList<FaultTruth> Faults { get; }

    public DateTimeOffset StartsAt => EasternTime.At(Scenario.From, ClockTime);

    public DateTimeOffset EndsAt => EasternTime.At(Scenario.To.AddDays(DaysAfter), ClockTime);

    /// <summary>The scheduler's jobs, the services and the topics, at any moment.</summary>
    public ControlPlane ControlPlane { get; }

    /// <summary>The documents that the pipeline writes, in order of time.</summary>
    public IEnumerable<SimulatedDocument> Documents =>
        StateDocuments.Of(Scenario.Faults, EasternTime.At(Scenario.From.AddDays(-Scenario.HistoryDays), ClockTime)).Where(document => document.At <= EndsAt);

    internal IReadOnlyList<IRawSource> Sources { get; }

    /// <summary>
    /// Ordered by time; those of the history come first, so a loader starts with everything before <see cref="StartsAt"/>.
    /// </summary>
    /// <param name="tables">The tables that somebody reads: the rows of the others are not even made. Null: all.</param>
    public IEnumerable<SimulatedRow> Rows(IReadOnlySet<string>? tables = null) =>
        Rewrites.Apply(Scenario, Written(tables).Where(row => row.At <= EndsAt))
            .Where(row => row.At <= EndsAt)
            .OrderBy(row => row.At);

    internal IEnumerable<SimulatedGame> PlayedOn(DateOnly date) => Games.Where(game => game.Played?.GameDate == date);

    private IEnumerable<SimulatedRow> Written(IReadOnlySet<string>? tables)
    {
        var first = Scenario.From.AddDays(-Scenario.HistoryDays);
        var last = Scenario.To.AddDays(DaysAfter);
        bool IsAsked(string table) => tables?.Contains(table) ?? true;
        return (IsAsked(Tables.Schedule) ? new ScheduleFeed(Games).Rows(first, last) : [])
            .Concat(Sources.Where(source => IsAsked(source.Table)).SelectMany(source => BoxScores(source, first, last.AddDays(-1))))
            .Concat(_phases.Rows(DateSet.Between(first, last).Days, tables))
            .Concat(_orchestration.Rows(DateSet.Between(first, last).Days, tables));
    }

    private IEnumerable<SimulatedRow> BoxScores(IRawSource source, DateOnly first, DateOnly last) => DateSet.Between(first, last).Days
        .SelectMany(PlayedOn)
        .SelectMany(game => _arrivals.Of(source, game) is { } at ? source.Rows(game, at) : []);
}
