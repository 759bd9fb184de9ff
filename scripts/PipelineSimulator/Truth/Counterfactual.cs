namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// What a fault does is the difference between a world in which it is the only one and a world without any, and the difference that taking it
/// away from all the others makes: two sources that are each other's reserve must both fail before anything is missing. Nothing is written down
/// by hand, so nothing can be forgotten downstream.
/// </summary>
internal sealed class Counterfactual(PipelineWorld world)
{
    /// <summary>A hole in the games of one day thins the windows of this many days.</summary>
    private const int WindowDays = 14;

    private readonly Dictionary<(PipelineWorld World, DateOnly Date), IReadOnlyList<Spell>> _spells = [];
    private readonly PipelineWorld _healthy = With(world, fault: null);
    private readonly Dictionary<PipelineWorld, RuleBook> _books = [];

    public Consequences Of(Fault fault)
    {
        var alone = With(world, fault);
        var without = HasOthers(fault) ? Without(world, fault) : null;
        List<DateOnly> dates = [.. Dates(fault)];
        var cells = dates.SelectMany(date => Missing(_healthy, alone, date).Concat(without is null ? [] : Missing(without, world, date))).ToList();
        if (cells.Exists(cell => cell.Cell.Phase == Entities.Analytics))
        {
            dates = [.. dates.Union(DateSet.Between(dates.Min(), Sooner(dates.Max().AddDays(WindowDays), LastDate)).Days)];
        }

        var spells = dates.SelectMany(date => Only(alone, _healthy, date).Concat(without is null ? [] : Only(world, without, date))).Distinct().ToList();
        List<Consequence> all = [.. cells.Concat(spells.Select(spell => new Consequence(spell.Cell, spell.From, spell.To)))
            .GroupBy(cell => cell.Cell)
            .Select(Whole)];
        return new(all, spells);
    }

    private DateOnly LastDate => world.Scenario.To.AddDays(1);

    /// <summary>Several faults may break a rule that none of them breaks alone: what would hold without this one is its doing too.</summary>
    private IEnumerable<Spell> Only(PipelineWorld worse, PipelineWorld better, DateOnly date) =>
        On(worse, date).Where(spell => !Covers(On(better, date), spell));

    private bool HasOthers(Fault fault) => world.Scenario.Faults.Any(other => other != fault && !IsCircumstance(other));

    private static bool Covers(IReadOnlyList<Spell> healthy, Spell spell) => healthy.Any(usual =>
        usual.Alert == spell.Alert && usual.Cell == spell.Cell && usual.Severity >= spell.Severity && usual.From <= spell.From && !(usual.To <= spell.From));

    private IEnumerable<DateOnly> Dates(Fault fault)
    {
        var first = world.Scenario.From.AddDays(-1);
        IEnumerable<DateOnly> dates = fault.GameDates;
        if (fault.GameReferences.Count > 0)
        {
            dates = dates.Concat(world.GamesOf(fault).Select(game => game.Played!.Value.GameDate));
        }
        else if (fault.From is { } from && fault.GameDates.Count == 0)
        {
            var until = fault.To ?? fault.Until ?? world.EndsAt;
            dates = DateSet.Between(EasternTime.DateOf(from).AddDays(-1), EasternTime.DateOf(until).AddDays(1)).Days;
        }

        return dates.Where(date => date >= first && date <= LastDate).Distinct().Order();
    }

    /// <summary>Games that a processor brings in one world, and in the other never or after somebody could ask for them.</summary>
    private IEnumerable<Consequence> Missing(PipelineWorld better, PipelineWorld worse, DateOnly date) => Processors.All.SelectMany(processor =>
    {
        var (usual, other) = (Arrivals(better, processor, date), Arrivals(worse, processor, date));
        List<(DateTimeOffset From, DateTimeOffset? To)> late =
            [.. usual.Where(game => !(other.GetValueOrDefault(game.Key) <= game.Value)).Select(game => (game.Value!.Value, other.GetValueOrDefault(game.Key)))];
        var due = Book(_healthy).Coverage.DueAt(processor, date);
        return late.Count == 0 || late.TrueForAll(game => game.To < due)
            ? Array.Empty<Consequence>()
            : [new(
                new(processor.Phase, processor.Entity, date), late.Min(game => game.From),
                late.Exists(game => game.To is null) ? null : late.Max(game => game.To))];
    });

    private Dictionary<string, DateTimeOffset?> Arrivals(PipelineWorld of, PhaseProcessor processor, DateOnly date) => Book(of).Coverage.Runs(processor, date)
        .SelectMany(run => run.Covered, (run, game) => (game, run.Times.EndedAt))
        .GroupBy(pair => pair.game)
        .ToDictionary(group => group.Key, group => (DateTimeOffset?)group.Min(pair => pair.EndedAt), StringComparer.Ordinal);

    private IReadOnlyList<Spell> On(PipelineWorld of, DateOnly date)
    {
        if (!_spells.TryGetValue((of, date), out var spells))
        {
            _spells[(of, date)] = spells = [.. Book(of).On(date)];
        }

        return spells;
    }

    private RuleBook Book(PipelineWorld of)
    {
        if (!_books.TryGetValue(of, out var book))
        {
            _books[of] = book = new(of, _healthy);
        }

        return book;
    }

    private static Consequence Whole(IGrouping<Cell, Consequence> cells) =>
        new(cells.Key, cells.Min(cell => cell.From), cells.Any(cell => cell.To is null) ? null : cells.Max(cell => cell.To));

    private static DateOnly Sooner(DateOnly one, DateOnly other) => one < other ? one : other;

    /// <summary>What changes the schedule or the registry itself is no fault of the pipeline, so it stands in every world.</summary>
    private static PipelineWorld With(PipelineWorld world, Fault? fault) => new(
        world.Scenario with { Faults = [.. world.Scenario.Faults.Where(other => other == fault || IsCircumstance(other))] },
        fault is null ? [] : world.Interventions);

    private static PipelineWorld Without(PipelineWorld world, Fault fault) =>
        new(world.Scenario with { Faults = [.. world.Scenario.Faults.Where(other => other != fault)] }, world.Interventions);

    private static bool IsCircumstance(Fault fault) =>
        fault.Kind is FaultKinds.CalledOff or FaultKinds.GameIdFormats || fault is { Kind: FaultKinds.SourceRetired, Declared: not false };
}
