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

    public PipelineWorld(Scenario scenario)
    {
        Scenario = scenario;
        Games = SeasonPlan.Of(scenario);
        Sources = [.. new IRawSource[] { new BdlSource(scenario.Seed, scenario.Noise), new GamebookSource(scenario.Seed, scenario.Noise) }
            .Where(source => !scenario.Sources.TryGetValue(source.Name, out var setting) || setting.Active)];
        var targets = new FaultTargets(scenario, Games);
        _arrivals = new(scenario, targets);
        Faults = new FaultTruths(this, _arrivals).All();
    }

    public Scenario Scenario { get; }

    public IReadOnlyList<SimulatedGame> Games { get; }

    /// <summary>What each fault owns and when it shows, in the scenario's order.</summary>
    public IReadOnlyList<FaultTruth> Faults { get; }

    public DateTimeOffset StartsAt => EasternTime.At(Scenario.From, ClockTime);

    public DateTimeOffset EndsAt => EasternTime.At(Scenario.To.AddDays(DaysAfter), ClockTime);

    internal IReadOnlyList<IRawSource> Sources { get; }

    /// <summary>
    /// Ordered by time; those of the history come first, so a loader starts with everything before <see cref="StartsAt"/>.
    /// </summary>
    public IEnumerable<SimulatedRow> Rows() => Rewrites.Apply(Scenario, Written().Where(row => row.At <= EndsAt))
        .Where(row => row.At <= EndsAt)
        .OrderBy(row => row.At);

    internal IEnumerable<SimulatedGame> PlayedOn(DateOnly date) => Games.Where(game => game.Played?.GameDate == date);

    private IEnumerable<SimulatedRow> Written()
    {
        var first = Scenario.From.AddDays(-Scenario.HistoryDays);
        var boxScores = DateSet.Between(first, Scenario.To.AddDays(1)).Days
            .SelectMany(PlayedOn)
            .SelectMany(game => Sources, (game, source) => (game, source))
            .SelectMany(pair => _arrivals.Of(pair.source, pair.game) is { } at ? pair.source.Rows(pair.game, at) : []);
        return new ScheduleFeed(Games).Rows(first, Scenario.To.AddDays(DaysAfter)).Concat(boxScores);
    }
}
