namespace NbaPipeline.PipelineSimulator;

/// <summary>Faults of the sources: which nights of which source they take away, and when the rule for box scores sees it.</summary>
internal sealed class RawTruths(PipelineWorld world, Arrivals arrivals, Counterfactual counterfactual) : ITruthGroup
{
    private const int RawPhase = 2;

    public FaultTruth? Of(Fault fault) => fault.Kind switch
    {
        FaultKinds.SourceGamesMissing or FaultKinds.SourceLate => OfGames(fault),
        FaultKinds.SourceRetired when fault.Declared == false => OfGames(fault),
        FaultKinds.DuplicateRows => OfTable(fault),
        FaultKinds.SourceRetired or FaultKinds.CalledOff or FaultKinds.GameIdFormats => FaultTruth.Harmless(fault),
        _ => null,
    };

    private FaultTruth OfGames(Fault fault)
    {
        var source = world.Sources.FirstOrDefault(source => source.Name == fault.Source);
        var nights = source is null ? [] : Nights(fault, source);
        return source is null || nights.Count == 0 ? new(fault, []) : Describe(fault, source, nights);
    }

    private List<IGrouping<DateOnly, SimulatedGame>> Nights(Fault fault, IRawSource source) =>
        [.. DateSet.Between(world.Scenario.From, world.Scenario.To.AddDays(1)).Days
            .SelectMany(world.PlayedOn)
            .Where(game => arrivals.IsShifted(fault, source, game))
            .Where(game => fault.Kind != FaultKinds.SourceLate || arrivals.Of(source, game) is not null)
            .GroupBy(game => game.Played!.Value.GameDate)];

    private FaultTruth Describe(Fault fault, IRawSource source, List<IGrouping<DateOnly, SimulatedGame>> nights)
    {
        var games = nights.SelectMany(night => night).ToList();
        var due = games.Min(source.DueAt);
        var natural = games.Min(source.NaturalArrival);
        var later = counterfactual.Of(fault);
        return new(fault, [.. nights.Select(night => new Cell(RawPhase, source.Name, night.Key))])
        {
            StartsAt = due < natural ? due : natural,
            EndsAt = Last(games, source),
            Ends = nights.ToDictionary(night => new Cell(RawPhase, source.Name, night.Key), night => Last(night, source)),
            DataDueAt = due,
            Downstream = [.. later.Cells.Where(cell => cell.Cell.Phase > RawPhase)],
            ObservableAt = Sooner(First(source, nights, Severity.Info), later.First(Severity.Info)),
            WarningAt = Sooner(First(source, nights, Severity.Warning), later.First(Severity.Warning)),
            CriticalAt = later.First(Severity.Critical),
        };
    }

    private DateTimeOffset? Last(IEnumerable<SimulatedGame> games, IRawSource source)
    {
        var ends = games.Select(game => arrivals.Of(source, game)).ToList();
        return ends.Contains(null) ? null : ends.Max();
    }

    private static DateTimeOffset? Sooner(DateTimeOffset? one, DateTimeOffset? other) => new[] { one, other }.Min();

    private DateTimeOffset? First(IRawSource source, List<IGrouping<DateOnly, SimulatedGame>> nights, Severity atLeast) => nights
        .Select(night => new BoxScoreObservability(arrivals, source, [.. world.PlayedOn(night.Key)])
            .First(night.Select(game => game.GameId).ToHashSet(StringComparer.Ordinal), atLeast))
        .Where(at => at <= world.EndsAt)
        .Min();

    /// <summary>
    /// Games are counted distinct, so repeated rows hide nothing; more rows than players is a finding of its own, under its own name.
    /// </summary>
    private FaultTruth OfTable(Fault fault)
    {
        var source = world.Sources.FirstOrDefault(source => source.Table == fault.Table);
        var games = fault.GameDates.SelectMany(world.PlayedOn).ToList();
        if (source is null || games.Count == 0)
        {
            return new(fault, []);
        }

        var repeated = games.Select(game => arrivals.Of(source, game)).Min() + Rewrites.BetweenRuns;
        var entities = new[] { source.Name, $"{source.Name}-surplus" };
        return new(fault, [.. fault.GameDates.SelectMany(date => entities.Select(entity => new Cell(RawPhase, entity, date)))])
        {
            StartsAt = repeated,
            DataDueAt = repeated,
            ObservableAt = repeated,
            WarningAt = repeated,
        };
    }
}
