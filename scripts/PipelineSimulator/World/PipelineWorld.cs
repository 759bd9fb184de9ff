namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// Everything that happens in a scenario, and what somebody who knows everything would say about it.
/// The same scenario gives the same rows in the same order, on any machine.
/// </summary>
public sealed class PipelineWorld
{
    private const int DaysAfter = 2;
    private readonly Arrivals _arrivals;
    private readonly PhaseTables _phases;

    /// <param name="scenario">What happens.</param>
    /// <param name="watch">Who watches; only faults of the cloud under them need to know.</param>
    public PipelineWorld(Scenario scenario, Watch? watch = null)
    {
        Scenario = scenario;
        Games = SeasonPlan.Of(scenario);
        Sources = [.. new IRawSource[] { new BdlSource(scenario.Seed, scenario.Noise), new GamebookSource(scenario.Seed, scenario.Noise) }
            .Where(source => !scenario.Sources.TryGetValue(source.Name, out var setting) || setting.Active)];
        var targets = new FaultTargets(scenario, Games);
        _arrivals = new(scenario, targets);
        _phases = new(scenario, Games, new ArrivedGames(Sources, _arrivals));
        Faults = FaultTruths.Of(scenario.Faults, [new RawTruths(this, _arrivals), new CloudTruths(watch ?? Watch.Nobody)]);
    }

    public Scenario Scenario { get; }

    public IReadOnlyList<SimulatedGame> Games { get; }

    /// <summary>What each fault owns and when it shows, in the scenario's order.</summary>
    public IReadOnlyList<FaultTruth> Faults { get; }

    public DateTimeOffset StartsAt => ClockWindow.Of(Scenario).StartsAt;

    public DateTimeOffset EndsAt => ClockWindow.Of(Scenario).EndsAt;

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
            .Concat(_phases.Rows(DateSet.Between(first, last).Days, tables));
    }

    private IEnumerable<SimulatedRow> BoxScores(IRawSource source, DateOnly first, DateOnly last) => DateSet.Between(first, last).Days
        .SelectMany(PlayedOn)
        .SelectMany(game => _arrivals.Of(source, game) is { } at ? source.Rows(game, at) : []);
}
