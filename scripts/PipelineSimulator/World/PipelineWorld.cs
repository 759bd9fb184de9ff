namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// Everything that happens in a scenario, and what somebody who knows everything would say about it.
/// The same scenario gives the same rows in the same order, on any machine. Safe to read from several threads.
/// </summary>
public sealed class PipelineWorld
{
    private const int DaysAfter = 2;
    private readonly Lazy<IReadOnlyList<FaultTruth>> _faults;
    private readonly Arrivals _arrivals;
    private readonly CompletionFeed _completions;
    private readonly StaleGames _stale;
    private readonly FaultTargets _targets;
    private readonly StreamingConflicts _conflicts;
    private readonly OrchestrationTables _orchestration;

    /// <param name="scenario">What happens by itself.</param>
    /// <param name="interventions">What calls to the services have done so far, in a closed world.</param>
    public PipelineWorld(Scenario scenario, IReadOnlyList<Intervention>? interventions = null)
    {
        _faults = new(() => FaultTruths.Of(this, TruthGroups()));
        Interventions = interventions ?? [];
        Scenario = scenario;
        Games = SeasonPlan.Of(scenario);
        Sources = [.. new IRawSource[] { new BdlSource(scenario.Seed, scenario.Noise), new GamebookSource(scenario.Seed, scenario.Noise) }
            .Where(source => !scenario.Sources.TryGetValue(source.Name, out var setting) || setting.Active)];
        _targets = new(scenario, Games);
        (Season, Outages) = (new(scenario, Games), new(scenario.Faults));
        _stale = new(scenario, Games, _targets, Interventions);
        _arrivals = new(scenario, _targets, Outages, Interventions);
        var plan = new RunPlan(scenario, _targets, new RunClock(scenario.Seed, scenario.Noise), Outages, Interventions);
        Phases = new(scenario, Season, new ArrivedGames(Sources, _arrivals), _stale, plan, Interventions);
        _conflicts = new(scenario, _targets, Sources, Interventions);
        _orchestration = new(scenario, Games, Phases, new SourceHoldings(Games, Sources, _arrivals), _conflicts);
        ControlPlane = new(scenario.Faults);
        Resources = new(scenario, Games);
        _completions = new(scenario, Outages, () => Rows(RawLoads.Tables), () => Dates.SelectMany(date => Phases.All.SelectMany(table => table.Runs(date))));
    }

    public Scenario Scenario { get; }

    public IReadOnlyList<SimulatedGame> Games { get; }

    /// <summary>What each fault owns and when it shows, in the scenario's order.</summary>
    public IReadOnlyList<FaultTruth> Faults => _faults.Value;

    public DateTimeOffset StartsAt => ClockWindow.Of(Scenario).StartsAt;

    public DateTimeOffset EndsAt => ClockWindow.Of(Scenario).EndsAt;

    /// <summary>The scheduler's jobs, the services and the topics, at any moment.</summary>
    public ControlPlane ControlPlane { get; }

    /// <summary>What the cloud measures about it.</summary>
    public ResourceUse Resources { get; }

    /// <summary>Who watches; only faults of the cloud under them need to know.</summary>
    public Watch Watch { get; init; } = Watch.Nobody;

    /// <summary>What calls have started so far, in order.</summary>
    public IReadOnlyList<Intervention> Interventions { get; }

    internal IReadOnlyList<IRawSource> Sources { get; }

    internal PhaseTables Phases { get; }

    internal Season Season { get; }

    internal Outages Outages { get; }

    /// <summary>
    /// Ordered by time; those of the history come first, so a loader starts with everything before <see cref="StartsAt"/>.
    /// </summary>
    /// <param name="tables">The tables that somebody reads: the rows of the others are not even made. Null: all.</param>
    public IEnumerable<SimulatedRow> Rows(IReadOnlySet<string>? tables = null) =>
        Harm.Apply(Interventions, Scenario.Seed, Rewrites.Apply(Scenario, Interventions, Written(tables).Where(row => row.At <= EndsAt)))
            .Where(row => row.At <= EndsAt)
            .OrderBy(row => row.At);

    /// <summary>The deliveries of completion messages in order of time, those of the history among them.</summary>
    public IEnumerable<SimulatedMessage> Messages() => _completions.Messages.Where(message => message.At <= EndsAt);

    /// <summary>The documents that the pipeline writes, in every state and in order of time, those of the history among them.</summary>
    public IEnumerable<SimulatedDocument> Documents() => MarkerDocuments.Of(_completions.Markings)
        .Concat(StateDocuments.Of(Scenario.Faults, ClockWindow.MorningOf(Scenario.From.AddDays(-Scenario.HistoryDays))))
        .Where(document => document.At <= EndsAt)
        .OrderBy(document => document.At);

    /// <summary>When a source has a game; null: never.</summary>
    internal DateTimeOffset? Arrival(IRawSource source, SimulatedGame game) => _arrivals.Of(source, game);

    /// <summary>When the first source has it.</summary>
    internal DateTimeOffset? FirstArrival(SimulatedGame game) => Sources.Select(source => Arrival(source, game)).Min();

    /// <summary>When the schedule calls it over.</summary>
    internal DateTimeOffset? FinalAt(SimulatedGame game) => _stale.FinalAt(game) is { } at ? Outages.ScrapedLive(at) : null;

    internal IEnumerable<SimulatedGame> PlayedOn(DateOnly date) => Games.Where(game => game.Played?.GameDate == date);

    /// <summary>The games that a fault names, in the slots in which they are played.</summary>
    internal IEnumerable<SimulatedGame> GamesOf(Fault fault) => Games.Where(game => game.Played is not null && _targets.Hits(fault, game));

    /// <summary>Before it nothing was played, as far as this world knows.</summary>
    internal DateOnly FirstDate => Scenario.From.AddDays(-Scenario.HistoryDays);

    private IReadOnlyList<DateOnly> Dates => DateSet.Between(FirstDate, Scenario.To.AddDays(DaysAfter)).Days;

    private IReadOnlyList<ITruthGroup> TruthGroups()
    {
        var counterfactual = new Counterfactual(this);
        var raw = new RawTruths(this, _arrivals, counterfactual);
        return
        [
            new RewriteTruths(this, counterfactual),
            raw,
            new PhaseTruths(counterfactual),
            new MessageTruths(this, counterfactual),
            new RepairTruths(this, raw),
            new OrchestrationTruths(this, _orchestration, _conflicts, counterfactual),
            new CloudTruths(Watch),
        ];
    }

    private IEnumerable<SimulatedRow> Written(IReadOnlySet<string>? tables)
    {
        var (first, last) = (Dates[0], Dates[^1]);
        bool IsAsked(string table) => tables?.Contains(table) ?? true;
        var schedule = new ScheduleFeed(Games, _stale, Outages).Rows(first, last).Concat(new ScheduleAnomalies(Scenario.Faults, Season).Rows());
        return (IsAsked(Tables.Schedule) ? schedule : [])
            .Concat(Sources.Where(source => IsAsked(source.Table)).SelectMany(source => BoxScores(source, first, last.AddDays(-1))))
            .Concat(Phases.Rows(Dates, tables))
            .Concat(_orchestration.Rows(Dates, tables))
            .Concat(IsAsked(Tables.PhaseCompletions) ? PhaseCompletionRows.Of(_completions.Markings) : []);
    }

    private IEnumerable<SimulatedRow> BoxScores(IRawSource source, DateOnly first, DateOnly last) => DateSet.Between(first, last).Days
        .SelectMany(PlayedOn)
        .SelectMany(game => _arrivals.Of(source, game) is { } at ? source.Rows(game, at) : []);
}
