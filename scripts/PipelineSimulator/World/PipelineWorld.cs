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
    private readonly CompletionFeed _completions;

    /// <param name="scenario">What goes wrong.</param>
    /// <param name="interventions">What calls to the pipeline's services have started so far; null: nothing.</param>
    public PipelineWorld(Scenario scenario, IReadOnlyList<Intervention>? interventions = null)
    {
        Scenario = scenario;
        Interventions = interventions ?? [];
        Games = SeasonPlan.Of(scenario);
        Sources = [.. new IRawSource[] { new BdlSource(scenario.Seed, scenario.Noise), new GamebookSource(scenario.Seed, scenario.Noise) }
            .Where(source => !scenario.Sources.TryGetValue(source.Name, out var setting) || setting.Active)];
        var targets = new FaultTargets(scenario, Games);
        _arrivals = new(scenario, targets);
        _phases = new(scenario, Games, new ArrivedGames(Sources, _arrivals));
        _completions = new(scenario, new Outages(scenario.Faults), () => Rows(RawLoads.Tables), () => _phases.Runs(Dates));
        var raw = new RawTruths(this, _arrivals);
        Faults = FaultTruths.Of(scenario.Faults, [raw, new MessageTruths(this, _completions), new RepairTruths(raw)]);
    }

    public Scenario Scenario { get; }

    public IReadOnlyList<Intervention> Interventions { get; }

    public IReadOnlyList<SimulatedGame> Games { get; }

    /// <summary>What each fault owns and when it shows, in the scenario's order.</summary>
    public IReadOnlyList<FaultTruth> Faults { get; }

    public DateTimeOffset StartsAt => EasternTime.At(Scenario.From, ClockTime);

    public DateTimeOffset EndsAt => EasternTime.At(Scenario.To.AddDays(DaysAfter), ClockTime);

    internal IReadOnlyList<IRawSource> Sources { get; }

    /// <summary>
    /// Ordered by time; those of the history come first, so a loader starts with everything before <see cref="StartsAt"/>.
    /// </summary>
    /// <param name="tables">The tables that somebody reads: the rows of the others are not even made. Null: all.</param>
    public IEnumerable<SimulatedRow> Rows(IReadOnlySet<string>? tables = null) =>
        Rewrites.Apply(Scenario, Written(tables).Where(row => row.At <= EndsAt))
            .Where(row => row.At <= EndsAt)
            .OrderBy(row => row.At);

    /// <summary>The deliveries of completion messages in order of time, those of the history among them.</summary>
    public IEnumerable<SimulatedMessage> Messages() => _completions.Messages.Where(message => message.At <= EndsAt);

    /// <summary>The completion documents in every state, in order of time, those of the history among them.</summary>
    public IEnumerable<SimulatedDocument> Documents() => MarkerDocuments.Of(_completions.Markings).Where(document => document.At <= EndsAt);

    internal IEnumerable<SimulatedGame> PlayedOn(DateOnly date) => Games.Where(game => game.Played?.GameDate == date);

    /// <summary>Before it nothing was played, as far as this world knows.</summary>
    internal DateOnly FirstDate => Scenario.From.AddDays(-Scenario.HistoryDays);

    private IReadOnlyList<DateOnly> Dates => DateSet.Between(FirstDate, Scenario.To.AddDays(DaysAfter)).Days;

    private IEnumerable<SimulatedRow> Written(IReadOnlySet<string>? tables)
    {
        var (first, last) = (Dates[0], Dates[^1]);
        bool IsAsked(string table) => tables?.Contains(table) ?? true;
        return (IsAsked(Tables.Schedule) ? new ScheduleFeed(Games).Rows(first, last) : [])
            .Concat(Sources.Where(source => IsAsked(source.Table)).SelectMany(source => BoxScores(source, first, last.AddDays(-1))))
            .Concat(_phases.Rows(Dates, tables))
            .Concat(IsAsked(Tables.PhaseCompletions) ? PhaseCompletionRows.Of(_completions.Markings) : []);
    }

    private IEnumerable<SimulatedRow> BoxScores(IRawSource source, DateOnly first, DateOnly last) => DateSet.Between(first, last).Days
        .SelectMany(PlayedOn)
        .SelectMany(game => _arrivals.Of(source, game) is { } at ? source.Rows(game, at) : []);
}
